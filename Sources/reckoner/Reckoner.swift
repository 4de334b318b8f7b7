import ReckonerCommands

@main
struct Reckoner {
  static func main() async {
    await CommandLineTool.main()
  }
}
