import Cygnet

@main
enum Main {
  static func main() throws {}
}
