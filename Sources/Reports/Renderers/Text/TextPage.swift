/// A page of plain text for people: what is said, not yet how it is broken into lines.
struct TextPage {
  /// One part of a page.
  enum Block: Hashable {
    /// A title; a rule goes under it.
    case title(String)
    /// A heading.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// One line that is never broken, such as a command to be copied.
    case line(String)
    /// Items, each with a dash.
    case list([String])
    /// Numbers with what each counts; a deeper one belongs to the one above it.
    case figures([Figure])
  }

  /// A number and what it counts.
  struct Figure: Hashable {
    /// The number.
    let number: Int
    /// What it counts.
    let label: String
    /// Whether it is a part of the figure above it.
    let isPart: Bool

    init(_ number: Int, _ label: String, isPart: Bool = false) {
      self.number = number
      self.label = label
      self.isPart = isPart
    }
  }

  /// The parts, in order.
  private(set) var blocks: [Block] = []

  mutating func add(_ block: Block) {
    blocks.append(block)
  }
}
