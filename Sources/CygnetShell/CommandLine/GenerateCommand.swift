import Cygnet

/// `cygnet generate investors`: a synthetic network as a script.
struct GenerateCommand {
  let output: StandardOutput
  let messages: Messages

  func run(_ command: Arguments.Generate) throws(OutputFailure) {
    let network = InvestorNetwork(companies: command.companies, seed: command.seed)
    let sink: any TextSink = command.output.map { FileOutput($0) } ?? output
    try network.writeScript { (text) throws(OutputFailure) in try sink.write(text) }
    try sink.finish()
    if let path = command.output {
      messages.say(
        "\(command.companies) \(command.companies == 1 ? "company" : "companies"), "
          + "seed \(command.seed), written to \(path)")
    }
  }
}
