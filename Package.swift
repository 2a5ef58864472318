// swift-tools-version: 6.2
import PackageDescription

/// Every target compiles under the same rules; a warning is an error.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The two wrappers own C handles: each unsafe use there is spelled out.
let wrapperSettings = settings + [.strictMemorySafety()]

/// The modules in `Shared` write their symbols while they compile, so that their documentation is checked without compiling twice.
let symbolGraphs: [SwiftSetting] = [
    .unsafeFlags([
        "-emit-symbol-graph", "-emit-symbol-graph-dir", Context.packageDirectory + "/.build/symbol-graphs",
        "-symbol-graph-minimum-access-level", "package",
    ])
]

/// A module of the story or of its wiring, in `Shared`.
func shared(
    _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [],
    resources: [Resource]? = nil, exclude: [String] = [], settings: [SwiftSetting] = settings
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Shared/" + (path ?? name), exclude: exclude,
        resources: resources, swiftSettings: settings + symbolGraphs)
}

/// One country: a value and a main.
func country(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: ["National", "Domain"], path: "Services/\(name)", swiftSettings: settings)
}

/// A suite of tests, at `Tests/<path>`.
func tests(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/" + (path ?? "Unit/" + name), exclude: exclude,
        swiftSettings: settings)
}

/// Figures with their committed thresholds, at `Tests/Benchmarks/<path>`; `Deploy/benchmark` runs them.
func benchmarks(_ name: String, path: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies + [.product(name: "Benchmark", package: "benchmark")], path: "Tests/Benchmarks/\(path)",
        swiftSettings: settings, plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let jwt: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")

/// What the dashboard carries inside itself: its texts, page templates, style sheets and script.
let dashboardFiles =
    ["accounts", "changes", "codes", "common", "figures", "methods", "pages", "records"].map { "Texts/\($0).texts" }
    + ["cards", "cell", "chart", "facts", "folded", "form", "layout", "links", "list", "notice", "pack", "paragraph", "sources", "table"]
    .map { "Templates/\($0).mustache" } + ["charts.css", "live.js", "print.css", "style.css"].map { "Assets/\($0)" }

let package = Package(
    name: "recosa",
    products: [
        .executable(name: "recosa", targets: ["recosa"]),
        .executable(name: "Morocco", targets: ["Morocco"]),
        .executable(name: "CoteDIvoire", targets: ["CoteDIvoire"]),
        .executable(name: "Mali", targets: ["Mali"]),
        .executable(name: "Senegal", targets: ["Senegal"]),
        .executable(name: "Aggregator", targets: ["Aggregator"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // The story, in its order.
        shared("Contracts", ["Domain"], exclude: ["Published"]),
        shared("Domain", resources: [.embedInCode("CodeLists/codelists.tsv")]),
        shared("Journal", ["Domain", "Contracts", "Outbox", "Postgres"]),
        shared("Outbox", ["Contracts", "Domain", "Postgres", "Topic"]),
        shared(
            "Relay",
            [
                "Contracts", "Domain", "Kafka", "Outbox", "Topic", "Postgres", "ServiceHost", logging, metrics, lifecycle, collections,
            ]),
        shared("Topic", ["Domain", "Contracts", "Kafka", logging]),
        shared("View", ["Domain", "Contracts", "Topic", "Postgres", "Outbox", logging, metrics, lifecycle]),

        // What it is plugged into.
        .systemLibrary(name: "CZlib", path: "Shared/Wiring/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibpq", path: "Shared/Wiring/CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev", "libssl-dev"])]),
        .systemLibrary(
            name: "CLibrdkafka", path: "Shared/Wiring/CLibrdkafka", pkgConfig: "rdkafka",
            providers: [.apt(["librdkafka-dev", "libssl-dev"])]),
        .target(name: "CMalloc", path: "Shared/Wiring/CMalloc"),
        .target(name: "CSpawn", path: "Shared/Wiring/CSpawn"),
        shared("Embedded", path: "Wiring/Embedded", ["CSpawn", "Kafka", "Postgres", logging, lifecycle]),
        shared("Kafka", path: "Wiring/Kafka", ["CLibrdkafka", logging, metrics, lifecycle], settings: wrapperSettings),
        shared("Postgres", path: "Wiring/Postgres", ["CLibpq", logging, metrics, lifecycle, collections], settings: wrapperSettings),
        shared(
            "ServiceHost", path: "Wiring/ServiceHost",
            [
                "CMalloc", "Kafka", "Postgres", hummingbird, httpTypes, nioCore, logging, metrics, coreMetrics, lifecycle, unixSignals,
                configuration, jwt, crypto,
            ]),

        // What is started.
        .target(
            name: "National",
            dependencies: [
                "Domain", "Contracts", "Journal", "Outbox", "Relay", "Topic", "View", "Kafka", "Postgres", "ServiceHost", hummingbird,
                httpTypes, nioCore, logging, metrics, lifecycle, configuration, crypto,
            ], path: "Services/National", swiftSettings: settings),
        country("Morocco"), country("CoteDIvoire"), country("Mali"), country("Senegal"),
        .target(
            name: "Dashboard",
            dependencies: [
                "Domain", "View", "Postgres", "ServiceHost", "CZlib", hummingbird, httpTypes, nioCore, nioPosix, logging, mustache, crypto,
                cryptoExtras, subprocess,
            ], path: "Services/Dashboard", resources: dashboardFiles.map { .embedInCode($0) }, swiftSettings: settings),
        .executableTarget(
            name: "Aggregator",
            dependencies: [
                "Domain", "Contracts", "Outbox", "Relay", "Topic", "View", "Kafka", "Postgres", "ServiceHost", "Dashboard", hummingbird,
                httpTypes, nioCore, logging, metrics, lifecycle, configuration,
            ], path: "Services/Aggregator", swiftSettings: settings),
        .executableTarget(
            name: "recosa",
            dependencies: [
                "Domain", "Contracts", "Outbox", "Topic", "View", "Kafka", "Postgres", "Embedded", "ServiceHost", "Dashboard",
                argumentParser, httpClient, logging, lifecycle, unixSignals, nioCore, nioHTTP,
            ], path: "Services/CommandLine", resources: [.embedInCode("Record/record.json")], swiftSettings: settings),

        // The proofs.
        .executableTarget(
            name: "NationalBenchmark",
            dependencies: [
                "Contracts", "Domain", "Embedded", "Kafka", "Outbox", "Postgres", "Relay", "ServiceHost", "Share", "Topic", logging,
                lifecycle,
            ],
            path: "Tests/Benchmarks/National", swiftSettings: settings),
        .executableTarget(
            name: "ProjectionBenchmark",
            dependencies: [
                "CMalloc", "Contracts", "Domain", "Embedded", "Kafka", "Outbox", "PlainLibrdkafka", "Postgres", "Share", "Tansu", "Topic",
                "View", argumentParser, logging, lifecycle,
            ],
            path: "Tests/Benchmarks/Projection", swiftSettings: settings),
        .executableTarget(
            name: "RegionBenchmark",
            dependencies: [
                "Contracts", "Domain", "Embedded", "Outbox", "Postgres", "Share", "Tansu", "TestSupport", "Topic", httpClient, logging,
                nioCore, nioHTTP,
            ],
            path: "Tests/Benchmarks/Region", swiftSettings: settings),
        .target(name: "Tansu", dependencies: ["Embedded", nioCore, nioPosix], path: "Tests/Support/Tansu", swiftSettings: settings),
        .target(
            name: "TestSupport",
            dependencies: [
                "CLibrdkafka", "Contracts", "Domain", "Embedded", "Kafka", "Postgres", "ServiceHost", "Tansu", "Topic", "View", logging,
                httpClient, httpTypes, hummingbirdTesting, nioCore, nioHTTP, nioPosix,
            ], path: "Tests/Support", exclude: ["Tansu"], swiftSettings: settings),
        benchmarks("ContractsBenchmark", path: "Contracts", ["Contracts", "Domain"]),
        tests("CommandLineTests", ["recosa", "Contracts", "Domain", "Kafka", "Postgres", "Topic"]),
        tests("ContractsTests", ["Contracts", "Domain"]),
        .target(name: "RegionalTwin", dependencies: ["Domain", "View", "Dashboard"], path: "Tests/Browser/Twin", swiftSettings: settings),
        .executableTarget(
            name: "DashboardPreview",
            dependencies: [
                "Dashboard", "Domain", "RegionalTwin", "ServiceHost", hummingbird, logging, lifecycle, metrics, nioCore, httpTypes,
            ],
            path: "Tests/Browser/Preview", swiftSettings: settings),
        tests(
            "DashboardTests",
            ["Dashboard", "Domain", "RegionalTwin", "ServiceHost", "View", hummingbird, hummingbirdTesting, httpTypes, nioCore, logging]),
        tests("DomainTests", ["Domain"]),
        tests("KafkaTests", ["Embedded", "Kafka", "Tansu", "TestSupport", "Topic", logging]),
        tests("PostgresTests", ["Embedded", "Postgres", "TestSupport", logging]),
        tests("EmbeddedTests", ["CSpawn", "Embedded", "Postgres", "TestSupport", logging]),
        tests("TopicTests", ["Domain", "Kafka", "TestSupport", "Topic"]),
        tests(
            "Contract", path: "Contract", ["Contracts", "Domain", "Embedded", "Kafka", "TestSupport", "Topic"],
            exclude: ["Examples", "MetaSchemas", "Python"]),
        tests("Journey", path: "Journey", ["Contracts", "Domain", "Embedded", "TestSupport", "Topic", "View", nioCore, nioPosix]),
        tests("Faults", path: "Faults", ["Contracts", "Domain", "Embedded", "Postgres", "TestSupport", nioCore, nioPosix]),
        tests("Conformance", path: "Conformance", ["Kafka", "TestSupport", "Topic", logging]),
        tests("JournalTests", ["Contracts", "Domain", "Journal", "Outbox", "Postgres", "TestSupport", logging]),
        tests(
            "NationalTests",
            [
                "National", "Morocco", "CoteDIvoire", "Mali", "Senegal", "Contracts", "Domain", "Journal", "Outbox", "Postgres",
                "ServiceHost",
                "TestSupport", hummingbird, hummingbirdTesting, httpTypes, nioCore, logging,
            ]),
        tests(
            "RelayTests", ["Contracts", "Domain", "Outbox", "Postgres", "Relay", "TestSupport", "Topic", logging, lifecycle]),
        tests("Startup", path: "Startup", ["Postgres", "TestSupport", "Topic"]),
        tests("Simulation", path: "Simulation", ["Domain", "Outbox", "Relay", "View"]),
        .target(
            name: "RegionSamples",
            dependencies: ["Contracts", "Domain", "Outbox", "Postgres", "TestSupport", "Topic", "View", logging],
            path: "Tests/Unit/RegionSamples", swiftSettings: settings),
        tests(
            "ViewTests",
            ["Contracts", "Domain", "Outbox", "Postgres", "RegionSamples", "TestSupport", "Topic", "View", logging, lifecycle]),
        tests(
            "AggregatorTests",
            [
                "Aggregator", "Contracts", "Dashboard", "Domain", "Outbox", "Postgres", "RegionSamples", "ServiceHost", "TestSupport",
                "Topic", "View", hummingbird, hummingbirdTesting, httpTypes, nioCore, logging,
            ]),
        tests(
            "ServiceHostTests",
            [
                "Kafka", "ServiceHost", "TestSupport", hummingbird, hummingbirdTesting, httpTypes, nioCore, logging, metrics, coreMetrics,
                lifecycle, jwt,
            ]),

        // The measures.
        .target(name: "PlainLibpq", dependencies: ["CLibpq"], path: "Tests/Benchmarks/PlainLibpq"),
        .target(name: "PlainLibrdkafka", dependencies: ["CLibrdkafka"], path: "Tests/Benchmarks/PlainLibrdkafka"),
        .target(
            name: "Share", dependencies: ["Kafka", "PlainLibrdkafka"], path: "Tests/Benchmarks/Share", swiftSettings: settings),
        benchmarks("KafkaBenchmark", path: "Kafka", ["Kafka", "PlainLibrdkafka", "Share", "Tansu", logging]),
        benchmarks("PostgresBenchmark", path: "Postgres", ["Embedded", "PlainLibpq", "Postgres", "Share", logging]),
    ],
    swiftLanguageModes: [.v6]
)
