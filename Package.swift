// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: no module opts out.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], links: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: strict, linkerSettings: links)
}

func tests(
  _ name: String, uses dependencies: [Target.Dependency] = [], excluding files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "lectern",
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // System: C libraries of the distribution, and shims over them.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CWcwidth"),
    .target(name: "CPageSums", dependencies: ["CSQLite"]),
    .systemLibrary(name: "CMd4c"),
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CUchardet"),
    .systemLibrary(name: "CFribidi"),
    .systemLibrary(name: "CHyphen"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CZstd"),
    .systemLibrary(name: "CPcre2"),

    // Tier 0: values that know nothing of each other.
    module("OrderedJSON"),
    module("Articles"),
    module("Console", uses: ["CWcwidth", "CFribidi"]),

    // Tier 1: one subject each.
    module(
      "Typesetting", uses: ["Articles", "Console"], links: [.linkedLibrary("_FoundationICU")]),
    module("Entities", uses: ["Articles", "OrderedJSON"]),
    module(
      "Annotations", uses: ["Articles", "OrderedJSON"], links: [.linkedLibrary("_FoundationICU")]),
    module(
      "Formats", uses: ["Articles", "CMd4c", "CUchardet"],
      links: [.linkedLibrary("_FoundationICU")]),
    module("Curses", uses: ["Console", "CNcurses", "CWcwidth"]),
    module("Queries", uses: ["Articles", "CPcre2"]),

    // Tier 2: what articles say, where words part.
    module("Statements", uses: ["Articles", "Entities"]),
    module("Hyphenation", uses: ["Typesetting", "CHyphen"]),

    // Tier 3: the program without a world.
    module(
      "Reading",
      uses: [
        "Queries",
        "Articles", "Entities", "Annotations", "Typesetting", "Console", "Formats", "Statements",
      ]),
    module(
      "Exports", uses: ["Articles", "Entities", "Annotations", "Statements", "OrderedJSON"]),

    // Tier 4: its screens, and its disk.
    module(
      "Screens",
      uses: [
        "Reading", "Queries", "Typesetting", "Console", "Articles", "Entities", "Annotations",
        "Formats",
        "Statements",
      ]),
    module(
      "Storage",
      uses: [
        "Queries", "Articles", "Console", "Entities", "Annotations", "Formats", "OrderedJSON",
        "CCrypto", toml,
      ]),
    module(
      "Index",
      uses: ["Articles", "Entities", "Queries", "Statements", "CSQLite", "CPageSums", "CZstd"]),

    // Tier 5: the loop that joins them.
    module(
      "Session",
      uses: [
        "Console", "Queries", "Reading", "Screens", "Storage", "Index", "Exports", "Articles",
        "Entities",
        "Annotations", "Typesetting", "Formats", "OrderedJSON", "Statements",
      ]),

    // Tier 6: the command line.
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Session", "Queries", "Curses", "Storage", "Exports", "Reading", "Screens", "Console",
        "Articles",
        "Entities", "Annotations", "Typesetting", "Formats", "Hyphenation", "OrderedJSON",
        "Statements", "CMalloc", arguments,
      ],
      swiftSettings: strict),

    // Tests.
    .target(name: "SeededSupport", path: "Tests/SeededSupport", swiftSettings: strict),
    .target(
      name: "AnchoringTrials",
      dependencies: ["SeededSupport", "Annotations", "Articles", "Storage"],
      path: "Tests/AnchoringTrials", swiftSettings: strict),
    .executableTarget(
      name: "anchoring-benchmark",
      dependencies: ["AnchoringTrials", "SeededSupport", "Annotations", "Articles"],
      path: "Tests/Benchmarks/Anchoring", swiftSettings: strict),
    .target(name: "WidthSamples", path: "Tests/WidthSamples", swiftSettings: strict),
    tests("OrderedJSONTests", uses: ["OrderedJSON"]),
    tests("ArticlesTests", uses: ["SeededSupport", "Articles"]),
    tests("ConsoleTests", uses: ["SeededSupport", "WidthSamples", "Console", "CWcwidth"]),
    tests("TypesettingTests", uses: ["SeededSupport", "Typesetting", "Articles", "Console"]),
    tests(
      "HyphenationTests", uses: ["SeededSupport", "Hyphenation", "Typesetting", "Articles"]),
    tests(
      "EntitiesTests", uses: ["SeededSupport", "Entities", "Articles", "OrderedJSON"],
      excluding: ["Marking"]),
    .target(
      name: "SchemaSupport", dependencies: ["Annotations", "OrderedJSON"],
      path: "Tests/SchemaSupport", swiftSettings: strict),
    tests(
      "AnnotationsTests",
      uses: [
        "AnchoringTrials", "SchemaSupport", "SeededSupport", "Annotations", "Articles",
        "OrderedJSON",
      ]),
    tests(
      "FormatsTests", uses: ["SeededSupport", "Formats", "Articles"],
      excluding: ["Golden", "Samples", "Marking"]),
    tests(
      "StorageTests",
      uses: [
        "SeededSupport", "Queries", "Storage", "Console", "Formats", "Articles", "Entities",
        "Annotations",
        "OrderedJSON",
      ]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Articles", "Console", "Entities", "Annotations", "Reading", "Screens", "Typesetting",
        "Formats", "Statements",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests(
      "ReadingTests",
      uses: [
        "Reading", "TestSupport", "Queries", "Articles", "Console", "Entities", "Annotations",
        "Formats",
        "Statements",
      ]),
    tests(
      "ScreensTests",
      uses: [
        "Screens", "Reading", "TestSupport", "Queries", "Articles", "Console", "Entities",
        "Annotations",
        "Formats", "Statements",
      ], excluding: ["Golden"]),
    tests(
      "SessionTests",
      uses: [
        "Session", "Storage", "Reading", "Screens", "Console", "Typesetting", "Articles",
        "Annotations", "Formats", "SeededSupport", "TestSupport",
      ], excluding: ["Golden"]),
    tests(
      "CorpusTests",
      uses: [
        "SeededSupport", "Session", "Storage", "Reading", "Console", "Annotations", "Entities",
        "Formats", "Articles", "Index", "Statements", "lectern",
      ]),
    tests(
      "ExportsTests",
      uses: [
        "SeededSupport", "SchemaSupport", "TestSupport", "Exports", "Annotations", "Articles",
        "Entities", "Formats", "OrderedJSON", "Reading", "Statements",
      ], excluding: ["Golden"]),
    tests(
      "StatementsTests",
      uses: ["SeededSupport", "Statements", "Storage", "Formats", "Entities", "Articles"],
      excluding: ["Marking"]),
    tests(
      "IndexTests",
      uses: [
        "SeededSupport", "Index", "Entities", "Formats", "Articles", "Statements", "Storage",
      ]),
    tests("QueriesTests", uses: ["SeededSupport", "Queries", "Articles"]),
    tests("StructureTests"),
    .executableTarget(
      name: "matching-bench", dependencies: ["Entities", "Articles"], path: "Tests/MatchingBench",
      swiftSettings: strict),
    .executableTarget(
      name: "relink-bench",
      dependencies: ["Articles", "Entities", "Reading", "Session", "Storage"],
      path: "Tests/RelinkBench", swiftSettings: strict),
    .executableTarget(
      name: "repeats-bench", dependencies: ["SeededSupport", "Statements", "Entities", "Articles"],
      path: "Tests/RepeatsBench", swiftSettings: strict),

    // Tests on a terminal: a program behind a pseudo-terminal and an emulator.
    .target(name: "CPty", path: "Tests/CPty"),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
    .target(
      name: "PtySupport", dependencies: ["CPty", "CVterm", "CWcwidth"], path: "Tests/PtySupport",
      swiftSettings: strict),
    .executableTarget(
      name: "layout-bench", dependencies: ["Typesetting", "Hyphenation", "Articles"],
      path: "Tests/LayoutBench", swiftSettings: strict),
    .executableTarget(
      name: "display-probe", dependencies: ["Curses", "Console", "WidthSamples"],
      path: "Tests/DisplayProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "store-probe", dependencies: ["Storage", "Annotations", "Articles"],
      path: "Tests/StoreProbe", swiftSettings: strict),
    tests(
      "CursesTests",
      uses: [
        "SeededSupport", "WidthSamples", "Curses", "CNcurses", "Console", "PtySupport",
        "display-probe",
      ]),
    tests(
      "EndToEndTests",
      uses: [
        "lectern", "store-probe", "Console", "Formats", "PtySupport", "TestSupport", arguments,
      ],
      excluding: ["Golden", "Samples"]),
  ]
)
