import CygnetShell
import Foundation

@main
enum Main {
  static func main() {
    let status = CommandLineTool.run(Array(CommandLine.arguments.dropFirst()))
    exit(status)
  }
}
