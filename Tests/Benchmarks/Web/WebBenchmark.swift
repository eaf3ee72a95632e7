import Glibc

/// The hub on the network, asked by wrk; the same bytes are sent by nginx in the same run.
///
/// What counts is the server's CPU time for a request: how many there are in a second is also the caller's doing, and
/// everybody's who works on the machine meanwhile.
struct WebBenchmark {
    private let program = ProgramFolder.own + "/circles"
    private let month = "2027-03"
    var people = 5_000
    var events = 10_000

    func run() throws {
        guard Shell.output("command -v wrk && command -v nginx") != nil else {
            throw BenchmarkError.failed("This asks for Debian's wrk and nginx-light: apt-get install wrk nginx-light")
        }
        print("the hub on the network, asked by wrk\n\(Machine.words)")
        try Shell.withFolder { folder in
            try demo(folder)
            try crowd(folder)
        }
    }

    // MARK: The demo town, page by page

    private func demo(_ folder: String) throws {
        let data = "\(folder)/demo"
        try circles("demo --once --data \(Shell.quoted(data))")
        let (hub, cookie) = try served(data)
        defer { hub.stop() }
        let feed = "/feeds/ashbourne-vale/programme.ics"
        print("\nthe demo town: \(Int(hub.megabytes)) MB at the start, at most 60\n")
        print("| answer | bytes | CPU, µs | nginx, µs | ratio | target, µs |\n|---|---|---|---|---|---|")
        try beside(folder, hub, "feed, not changed", feed, isKnown: true, target: 10)
        try beside(folder, hub, "feed, packed", feed, target: 12)
        try beside(folder, hub, "month, from the cache", "/month/\(month)", target: 15)
        for (name, path) in [("a member's week", "/week/\(month)-01"), ("a member's own page", "/me")] {
            let result = try Load(fields: ["Accept-Encoding: gzip", "Cookie: \(cookie)"]).put(on: hub, path: path)
            row(name, hub, path, result, nginx: nil, target: 300)
        }
        print("\nafterwards \(Int(hub.megabytes)) MB")
    }

    /// One answer of the hub, and of nginx with the same bytes.
    private func beside(
        _ folder: String, _ hub: ServedProgram, _ name: String, _ path: String, isKnown: Bool = false, target: Int
    ) throws {
        let place = "\(folder)/nginx"
        let file = path.hasSuffix(".ics") ? "feed.ics" : "page.html"
        let fetched = Shell.output(
            """
            mkdir -p \(place)/files && curl -s -o \(place)/files/\(file) \(hub.base)\(path) && \
            curl -s -H 'Accept-Encoding: gzip' -o \(place)/files/\(file).gz \(hub.base)\(path)
            """)
        guard fetched != nil else {
            throw BenchmarkError.failed("curl gets nothing from \(hub.base)\(path)")
        }
        let nginx = try ServedProgram.nginx(place, port: freePort())
        defer { nginx.stop() }
        let own = try load(hub, path, isKnown).put(on: hub, path: path)
        let theirs = try load(nginx, "/\(file)", isKnown).put(on: nginx, path: "/\(file)")
        row(name, hub, path, own, nginx: theirs, target: target)
    }

    private func load(_ server: ServedProgram, _ path: String, _ isKnown: Bool) -> Load {
        guard isKnown else { return Load() }
        let tag = Shell.output(
            """
            curl -sI -H 'Accept-Encoding: gzip' \(server.base)\(path) | grep -i '^etag' | cut -d' ' -f2 | tr -d '\\r\\n'
            """)
        return Load(fields: ["Accept-Encoding: gzip", "If-None-Match: \(tag ?? "")"])
    }

    private func row(
        _ name: String, _ hub: ServedProgram, _ path: String, _ own: Load.Result, nginx: Load.Result?, target: Int
    ) {
        // What a member is sent differs with the person.
        let asked = "curl -s -H 'Accept-Encoding: gzip' -o /dev/null -w '%{size_download}' \(hub.base)\(path)"
        let size = nginx == nil ? nil : Shell.output(asked)
        let theirs = nginx.map { "\(tenths($0.cpuMicroseconds)) | \(tenths(own.cpuMicroseconds / $0.cpuMicroseconds))" }
        print(
            "| \(name)\(own.failed ? " (not all answered)" : "") | \(size ?? "") | \(tenths(own.cpuMicroseconds)) | "
                + "\(theirs ?? " | ") | \(target) |")
    }

    // MARK: A crowd

    private func crowd(_ folder: String) throws {
        let (tables, data) = ("\(folder)/tables", "\(folder)/crowd")
        _ = Shell.output("mkdir \(tables)")
        let source = ProgramFolder.own + "/CirclesConnected_circles.resources/Resources/ashbourne-vale"
        try CrowdedTables(people: people, events: events).write(from: source, to: tables)
        try circles("init --no-input --data \(Shell.quoted(data))")
        try circles("import tables \(Shell.quoted(tables)) --data \(Shell.quoted(data))")
        try circles("programme publish \(month) --data \(Shell.quoted(data))")
        let (hub, cookie) = try served(data)
        defer { hub.stop() }
        print("\n\(people) members and \(events) events: \(Int(hub.megabytes)) MB at the start")
        let script = "\(folder)/mixed.lua"
        guard Shell.write(Array(mixed(cookie).utf8), to: script) else {
            throw BenchmarkError.failed("\(script) cannot be written")
        }
        // Once for the pages that are made at the first asking.
        _ = try Load(seconds: 2, connections: 4).put(on: hub, script: script)
        for connections in [8, 32] {
            let result = try Load(seconds: 6, connections: connections).put(on: hub, script: script)
            print(
                "mixed pages, \(connections) connections: \(Int(result.perSecond)) requests a second (500 at least), "
                    + "99 of 100 within \(result.slowestInAHundred) (50 ms), "
                    + "\(tenths(result.cpuMicroseconds)) µs of CPU each"
                    + (result.failed ? "; not all answered" : ""))
        }
        print("afterwards \(Int(hub.megabytes)) MB; \(Machine.words)")
    }

    /// One in three asks as a member.
    private func mixed(_ cookie: String) -> String {
        let everyone =
            ["/", "/month/\(month)", "/week/\(month)-08", "/calendars", "/join", "/search?q=knitting"]
            + ["/feeds/ashbourne-vale/programme.ics", "/hub.css"] + (1...8).map { "/groups/G0\($0)" }
            + (1...8).map { "/events/E\(480 + $0 * 730)" }
        let own = ["/me", "/week/\(month)-08", "/month/\(month)", "/groups/G01", "/propose", "/devices"]
        let paths = everyone.map { "{\"\($0)\", false}" } + (own + own).map { "{\"\($0)\", true}" }
        return """
            local asked = {\(paths.joined(separator: ", "))}
            local place = 0
            function request()
              place = place % #asked + 1
              local headers = {["Accept-Encoding"] = "gzip"}
              if asked[place][2] then headers["Cookie"] = "\(cookie)" end
              return wrk.format("GET", asked[place][1], headers)
            end
            """
    }

    // MARK: What both share

    /// The hub of a folder with a member signed in: the links are asked for before it runs.
    private func served(_ data: String) throws -> (hub: ServedProgram, cookie: String) {
        let said = Shell.output("\(Shell.quoted(program)) sign-in M006 --data \(Shell.quoted(data)) 2> /dev/null") ?? ""
        guard let place = said.firstRange(of: "/sign-in/") else { throw BenchmarkError.failed("no link for a member") }
        let link = said[place.lowerBound...].prefix { !$0.isWhitespace }
        let hub = try ServedProgram.hub(program, data: data)
        let cookie = Shell.output(
            """
            curl -s -D- -o /dev/null -X POST \(Shell.quoted(hub.base + link)) | grep -i '^set-cookie' | \
            cut -d' ' -f2 | tr -d ';\\r\\n'
            """)
        guard let cookie, !cookie.isEmpty else {
            hub.stop()
            throw BenchmarkError.failed("a member cannot sign in")
        }
        return (hub, cookie)
    }

    private func circles(_ words: String) throws {
        guard Shell.output("\(Shell.quoted(program)) \(words) 2>&1") != nil else {
            throw BenchmarkError.failed("circles \(words) does not run to its end")
        }
    }

    private func freePort() -> Int { 20_000 + Int.random(in: 0..<20_000) }

    private func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
