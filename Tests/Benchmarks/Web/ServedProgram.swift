import Glibc

/// A server that runs beside this program: what it has taken so far, and its end.
struct ServedProgram {
    let base: String
    /// Its processes that answer; nginx has one beside its master.
    let processes: [Int32]
    private let parent: Int32

    /// The hub of a folder, once it answers.
    static func hub(_ program: String, data: String) throws -> ServedProgram {
        let log = "\(data).log"
        let process = try start("\(Shell.quoted(program)) serve --port 0 --data \(Shell.quoted(data))", log: log)
        for _ in 0..<600 {
            let line = Shell.output("grep -o 'http://127.0.0.1:[0-9]*' \(Shell.quoted(log)) | head -1") ?? ""
            if !line.isEmpty {
                return ServedProgram(base: line.filter { $0 != "\n" }, processes: [process], parent: process)
            }
            usleep(100_000)
        }
        kill(process, SIGTERM)
        throw BenchmarkError.failed("the hub does not answer; \(log) says why")
    }

    /// nginx with one process, sending the files of a folder, packed ones where they lie beside.
    static func nginx(_ folder: String, port: Int) throws -> ServedProgram {
        let settings = """
            daemon off; worker_processes 1; pid \(folder)/pid; error_log \(folder)/errors;
            events { worker_connections 512; }
            http { access_log off; gzip_static on; default_type text/html; types { text/calendar ics; }
            client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy; fastcgi_temp_path \(folder)/fast;
            uwsgi_temp_path \(folder)/uwsgi; scgi_temp_path \(folder)/scgi;
            server { listen 127.0.0.1:\(port); root \(folder)/files; } }
            """
        guard Shell.write(Array(settings.utf8), to: "\(folder)/nginx.conf"),
            Shell.output("chmod -R a+rX \(Shell.quoted(folder))") != nil
        else { throw BenchmarkError.failed("nginx cannot be set up") }
        let process = try start("nginx -c \(Shell.quoted("\(folder)/nginx.conf"))", log: "\(folder)/log")
        usleep(1_000_000)
        let workers = Shell.output("pgrep -P \(process)")?.split(separator: "\n").compactMap { Int32($0) } ?? []
        guard !workers.isEmpty else { throw BenchmarkError.failed("nginx does not start; \(folder)/errors says why") }
        return ServedProgram(base: "http://127.0.0.1:\(port)", processes: workers, parent: process)
    }

    private static func start(_ command: String, log: String) throws -> Int32 {
        let said = Shell.output("\(command) > \(Shell.quoted(log)) 2>&1 < /dev/null & echo $!")
        guard let process = said?.split(separator: "\n").first.flatMap({ Int32($0) }) else {
            throw BenchmarkError.failed("cannot start: \(command)")
        }
        return process
    }

    /// Seconds that it has worked so far, its own and the kernel's for it.
    var cpuSeconds: Double {
        processes.reduce(0) { sum, process in
            // After the name in brackets, which may hold blanks; user and system time are the 12th and 13th.
            let told = Shell.output("cat /proc/\(process)/stat") ?? ""
            let fields = told.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 13, let user = Double(fields[11]), let system = Double(fields[12]) else { return sum }
            return sum + (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }

    /// Resident memory (10⁶ bytes).
    var megabytes: Double {
        processes.reduce(0) { sum, process in
            let line = Shell.output("grep VmRSS /proc/\(process)/status | tr -dc '0-9'") ?? ""
            return sum + (Double(line.filter(\.isNumber)) ?? 0) * 1024 / 1_000_000
        }
    }

    func stop() {
        kill(parent, SIGTERM)
        for _ in 0..<100 where kill(parent, 0) == 0 { usleep(50_000) }
    }
}
