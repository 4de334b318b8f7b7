// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "reckoner",
  products: [
    .library(
      name: "Reckoner",
      targets: [
        "Runs", "Reports", "Book", "Reconciliation", "Intake", "Quality", "Tabular", "Bundles",
        "Files", "Findings",
      ]
    ),
    .executable(name: "reckoner", targets: ["reckoner"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Declarations alone: the library itself is loaded when a zip is opened.
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Findings"),
    .target(
      name: "Files",
      dependencies: ["Findings", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .target(name: "Tabular", dependencies: ["Findings"]),
    .target(name: "Bundles", dependencies: ["Findings", "Files", "CArchive", "CZlib"]),
    .target(name: "Workbooks", dependencies: ["Findings", "Bundles"]),
    .target(name: "Quality", dependencies: ["Findings"]),
    .target(
      name: "Intake",
      dependencies: ["Files", "Tabular", "Bundles", "Workbooks", "Quality", "Findings"]
    ),
    .target(name: "Reconciliation", dependencies: ["Quality", "Findings"]),
    .target(name: "Book", dependencies: ["Files", "Tabular", "Quality", "Findings"]),
    .target(
      name: "Reports",
      dependencies: ["Quality", "Reconciliation", "Tabular", "Findings"]
    ),
    .target(
      name: "Runs",
      dependencies: [
        "Findings", "Files", "Tabular", "Bundles", "Quality", "Intake", "Reconciliation", "Book",
        "Reports",
      ]
    ),
    .target(
      name: "ReckonerCommands",
      dependencies: [
        "Findings", "Files", "Tabular", "Bundles", "Workbooks", "Quality", "Intake",
        "Reconciliation", "Book", "Reports", "Runs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "reckoner", dependencies: ["ReckonerCommands"]),
    .executableTarget(
      name: "reckoner-benchmark",
      dependencies: [
        "Bundles", "Quality",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/Benchmarks/Generator"
    ),
    .target(name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport"),
    .target(name: "FileFaults", dependencies: ["Files"], path: "Tests/FileFaults"),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "Findings", "TestSupport"]),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Files", "FileFaults", "Findings", "TestSupport"]
    ),
    .testTarget(
      name: "BundlesTests",
      dependencies: ["Bundles", "Files", "Findings", "TestSupport"]
    ),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "Bundles", "Files", "Findings", "TestSupport"]
    ),
    .testTarget(name: "QualityTests", dependencies: ["Quality", "Findings", "TestSupport"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Intake", "Quality", "Tabular", "Findings", "Bundles", "Files", "Workbooks", "FileFaults",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "Quality", "Findings"]
    ),
    .testTarget(
      name: "BookTests",
      dependencies: ["Book", "Files", "FileFaults", "Findings", "TestSupport"]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Quality", "Reconciliation", "Tabular", "Findings"]
    ),
    .testTarget(
      name: "DeliveryTests",
      dependencies: [
        "reckoner", "Intake", "Quality", "Book", "Bundles", "Findings", "TestSupport",
      ]
    ),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["Runs", "Book", "Reconciliation", "Intake", "Quality", "Findings"]
    ),
    .testTarget(
      name: "HouseTests",
      dependencies: ["ReckonerCommands", "Findings", "Quality"]
    ),
    .testTarget(name: "SamplesTests", dependencies: ["reckoner"]),
    .testTarget(
      name: "ReckonerCommandsTests",
      dependencies: [
        "ReckonerCommands", "reckoner", "Runs", "Findings", "Files", "Tabular", "Quality", "Book",
        "Bundles", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ]
)

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

for target in package.targets where target.type != .system {
  target.swiftSettings = house
}
