import Glibc

do {
    exit(try BenchmarkChoice.run(Array(CommandLine.arguments.dropFirst())))
} catch {
    print("\(error)")
    exit(1)
}
