@main
struct Reckoner {
  static func main() {}
}
