// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where `CIRCLES_STRICT` is set, as in `.ci/run`; a newcomer's build carries no flag.
let strict = Context.environment["CIRCLES_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A system C library: the module map stands in `Sources/<name>`.
func library(_ name: String, pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// One folder of `Sources`; `on` names what it is built on, all of it on a lower floor or on a lower line of its own.
func room(_ name: String, on floor: [String] = [], exclude excluded: [String] = []) -> Target {
    .target(
        name: name, dependencies: floor.map { .byName(name: $0) }, exclude: excluded, swiftSettings: settings)
}

/// The tests of one room.
func tests(_ name: String, on others: [String] = [], exclude excluded: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: ([name] + others).map { .byName(name: $0) },
        exclude: excluded,
        swiftSettings: settings
    )
}

let package = Package(
    name: "CirclesConnected",
    products: [
        .library(name: "CivilTime", targets: ["CivilTime"]),
        .library(name: "Recurrence", targets: ["Recurrence"]),
        .library(name: "ICalendar", targets: ["ICalendar"]),
        .executable(name: "circles", targets: ["circles"]),
    ],
    targets: [
        // Floor 0: C
        library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        library("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        library("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
        library("CGnuTLS", pkgConfig: "gnutls", apt: "libgnutls28-dev"),
        library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        // Floor 1: libraries, usable alone
        room("CivilTime", exclude: ["README.md"]),
        room("Recurrence", on: ["CivilTime"], exclude: ["README.md"]),
        room("ICalendar", on: ["Recurrence", "CivilTime"], exclude: ["README.md"]),
        room("JSON"),
        room("WebFeed", on: ["JSON", "CivilTime"]),
        room("HTML"),
        room("HTTP"),
        room("CSV"),
        room("Digest", on: ["CGnuTLS"]),
        room("Gzip", on: ["CZlib"]),
        room("QRCode", on: ["CQREncode"]),
        room("SQLite", on: ["CSQLite"]),
        room("Mail", on: ["CCurl", "CivilTime"]),
        // Floor 2: the words of the field
        room("Domain", on: ["Recurrence", "CivilTime"]),
        // Floor 3: pure decisions
        room("Intake", on: ["Domain", "CSV", "Recurrence", "CivilTime"]),
        room("Interests", on: ["Domain"]),
        room("Matching", on: ["Domain", "CivilTime"]),
        room("Programming", on: ["Domain", "CivilTime"]),
        room("ProgrammeCheck", on: ["Domain", "CivilTime"]),
        room("Wording", on: ["Intake", "Domain", "Recurrence", "CivilTime"]),
        // Floor 4: memory
        room("Store", on: ["Domain", "SQLite", "Digest", "Recurrence", "CivilTime"]),
        // Floor 5: use cases
        room(
            "Hub",
            on: [
                "Store", "Wording", "Intake", "Interests", "Matching", "Programming", "ProgrammeCheck", "Domain",
                "ICalendar", "WebFeed", "Mail", "HTML", "Gzip", "CSV", "Digest", "Recurrence", "CivilTime",
            ]),
        // Floor 6: faces
        room("Web", on: ["Hub", "Wording", "Domain", "WebFeed", "JSON", "HTML", "HTTP", "QRCode", "CivilTime"]),
        room("Terminal", on: ["Hub", "Wording", "Interests", "Domain", "ICalendar", "Recurrence", "CivilTime"]),
        // Floor 7: wiring
        room("HTTPServer", on: ["HTTP", "CMicroHTTPD"]),
        .executableTarget(
            name: "circles",
            dependencies: [
                "Web", "Terminal", "HTTPServer", "Hub", "Wording", "Interests", "Domain", "HTTP", "Gzip", "Digest",
                "CivilTime",
            ],
            resources: [.copy("Resources")],
            swiftSettings: settings
        ),
        // The cast and the towns that tests share
        .target(
            name: "Fixtures", dependencies: ["Domain", "CivilTime", "Hub", "Store", "CSV", "Recurrence"],
            path: "Tests/Fixtures",
            exclude: ["Expected", "Messy"],
            swiftSettings: settings),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Matching", "Programming", "Interests", "ICalendar", "Intake", "Store", "Domain", "SQLite", "CSV",
                "Recurrence",
                "CivilTime",
            ],
            path: "Tests/Benchmarks",
            swiftSettings: settings),
        tests("CivilTime"),
        tests("Recurrence", on: ["CivilTime"]),
        tests("ICalendar", on: ["Recurrence", "CivilTime"], exclude: ["Cases"]),
        tests("JSON"),
        tests("WebFeed", on: ["CivilTime"]),
        tests("HTML"),
        tests("HTTP"),
        tests("CSV"),
        tests("Digest"),
        tests("Gzip"),
        tests("QRCode"),
        tests("SQLite"),
        tests("Mail", on: ["CivilTime"]),
        tests("Domain", on: ["Fixtures", "CivilTime", "Recurrence"]),
        tests("Intake", on: ["Fixtures", "Hub", "Wording", "Domain", "CSV", "Recurrence", "CivilTime"]),
        tests("Interests", on: ["Fixtures", "Domain"]),
        tests("Matching", on: ["Fixtures", "Domain", "CivilTime", "Recurrence"]),
        tests(
            "Programming",
            on: ["Fixtures", "Hub", "Matching", "ProgrammeCheck", "Domain", "CivilTime", "Recurrence"]),
        tests("ProgrammeCheck", on: ["Fixtures", "Domain", "CivilTime"]),
        tests("Wording", on: ["Intake", "Domain", "Recurrence", "CivilTime"]),
        tests("Store", on: ["Fixtures", "Hub", "Domain", "SQLite", "CivilTime"], exclude: ["Golden"]),
        tests(
            "Hub",
            on: [
                "Fixtures", "Store", "Wording", "Interests", "Programming", "Domain", "ICalendar", "Mail", "Gzip",
                "SQLite", "CSV", "Digest",
                "Recurrence", "CivilTime",
            ]),
        tests(
            "Web",
            on: [
                "Fixtures", "Hub", "Store", "Wording", "Domain", "HTTP", "HTML", "JSON", "Gzip", "Digest", "Recurrence",
                "CivilTime",
            ]),
        tests("Terminal", on: ["Fixtures", "Hub", "Store", "Domain", "SQLite", "CivilTime"]),
        tests("HTTPServer", on: ["HTTP"]),
    ]
)
