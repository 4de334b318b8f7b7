public import Quality

extension ReportLayouts {
  /// `payments.csv`: what is paid for each indicator, and the totals of providers, networks and
  /// commissioners.
  public static let payments = Layout(
    name: "payments",
    sentence: "What every declaration pays, by indicator, provider, network and commissioner.",
    columns: [
      Column(
        "level",
        .word(["indicator", "provider", "network", "commissioner"]),
        "What the line is: an indicator of a declaration, a declaration, all of a network's "
          + "practices with one commissioner, or all of a commissioner."
      ),
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The payment date."),
      Column("commissioner", .organisation, "The provider's commissioner.", optional: true),
      Column(
        "organisation",
        .organisation,
        "The provider or network; none for a commissioner's total and for practices outside "
          + "networks.",
        optional: true
      ),
      Column("indicator", .indicator, "The indicator, for a line of one.", optional: true),
      Column("status", .text, "How far the declaration has come.", optional: true),
      Column("points", .decimal, "The points as they stand.", optional: true),
      Column("pounds", .decimal, "The payment as it stands.", optional: true),
      Column("points_calculated", .decimal, "The points as calculated.", optional: true),
      Column("pounds_calculated", .decimal, "The payment as calculated.", optional: true),
      Column("pounds_declared", .decimal, "What was last declared.", optional: true),
      Column("pounds_approved", .decimal, "What was last approved.", optional: true),
      Column(
        "pounds_settled",
        .decimal,
        "What was approved, with what was settled off the system.",
        optional: true
      ),
      Column("override", .text, "The override that stands, by its identifier.", optional: true),
      Column(
        "most_points",
        .decimal,
        "The points that can be earned, once groups without patients are taken out; of a total.",
        optional: true
      ),
      Column(
        "pounds_in_advance",
        .decimal,
        "What was paid in advance, of a total.",
        optional: true
      ),
      Column(
        "pounds_remaining",
        .decimal,
        "The payment as it stands less what was paid in advance, of a total.",
        optional: true
      ),
    ],
    key: ["level", "service", "achievement_date", "commissioner", "organisation", "indicator"]
  )

  /// `points.csv`: what each indicator earns of what it can earn.
  public static let points = Layout(
    name: "points",
    sentence: "What every indicator of a declaration earns, of what it can earn.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The payment date."),
      Column("organisation", .organisation, "The provider."),
      Column("indicator", .indicator, "The indicator."),
      Column("achieved", .text, "What was achieved: 9 of 12, Y, 113.", optional: true),
      Column("points_available", .decimal, "The points that it can earn.", optional: true),
      Column("lower", .decimal, "The lower threshold.", optional: true),
      Column("upper", .decimal, "The upper threshold.", optional: true),
      Column("points_calculated", .decimal, "The points as calculated.", optional: true),
      Column("points", .decimal, "The points as they stand.", optional: true),
      Column("override", .text, "The override that stands, by its identifier.", optional: true),
    ],
    key: ["service", "achievement_date", "organisation", "indicator"]
  )

  /// `to-next-threshold.csv`: how many more patients earn more, and each practice's share of them.
  public static let toNextThreshold = Layout(
    name: "to-next-threshold",
    sentence: "How many more patients earn the next point and all points, and what that is worth.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The payment date."),
      Column("organisation", .organisation, "The provider, or a practice of a network."),
      Column(
        "network",
        .organisation,
        "For a practice's share, the network whose it is: shares add up to the network's own line.",
        optional: true
      ),
      Column("indicator", .indicator, "The indicator."),
      Column("numerator", .count, "What was done."),
      Column("denominator", .count, "What it is measured against."),
      Column("points", .decimal, "The points now.", optional: true),
      Column(
        "patients_to_next_point",
        .count,
        "How many more patients, fewer where less is better, earn the next whole point.",
        optional: true
      ),
      Column("next_point_worth", .decimal, "How many pounds that is worth.", optional: true),
      Column(
        "patients_to_all_points",
        .count,
        "How many more patients, fewer where less is better, earn all points.",
        optional: true
      ),
      Column("all_points", .decimal, "The points then.", optional: true),
      Column("all_points_worth", .decimal, "How many pounds that is worth.", optional: true),
    ],
    key: ["service", "achievement_date", "organisation", "network", "indicator"]
  )
}
