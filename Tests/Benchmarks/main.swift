import Glibc

switch CommandLine.arguments.dropFirst().first {
case nil, "demo":
    guard let table = DemoBenchmark().table else {
        print("circles demo does not run to its end here; swift build -c release --product circles builds it.")
        exit(1)
    }
    print(table)
case let name?:
    print("There is no benchmark \(name); there is: demo.")
    exit(2)
}
