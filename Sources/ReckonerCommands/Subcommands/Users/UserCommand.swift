import ArgumentParser

/// `user`: the persons who act on a book, and what they may do.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Look after users and their roles.",
    discussion: HelpText.discussion(
      examples: [
        (
          "reckoner user add book Ann --organisation 99X --role 'Organisation Administrator' --by Ann",
          "the first user looks after the others"
        ),
        ("reckoner user invite book Ann --to ann.invitation --by Ann", "an invitation to register"),
        (
          "reckoner user register book --invitation ann.invitation --key id_ed25519.pub --by Ann",
          "the answer, with a public key"
        ),
        ("reckoner user list book", "who there is"),
      ],
      text: """
        From the first registered user on, the book checks for everything that is done to it whether \
        the person behind --by has a role that allows it. The first one has to be an Organisation \
        Administrator of a commissioner. A book without such a user takes everybody at their word.
        """
    ),
    subcommands: [
      UserListCommand.self, UserShowCommand.self, UserAddCommand.self, UserGrantCommand.self,
      UserRevokeCommand.self, UserInviteCommand.self, UserRegisterCommand.self,
      UserSignaturesCommand.self,
    ]
  )
}
