import Foundation
import Programming

/// A month in a file, as `Benchmarks programme` reads it, and the solution it writes.
struct InstanceFile: Decodable {
    private struct Option: Decodable {
        let item: Int
        let slot: Int
        let weeks: [Int]
        let places: Int
        let pinned: Bool
        let fits: [[Int]]
    }

    private struct Limit: Decodable {
        let limit: Int
        let options: [[Int]]
    }

    private struct Points: Decodable {
        let firstThisMonth: Int
        let firstInWeek: Int
        let secondInWeek: Int
        let thirdInWeek: Int
        let perSession: Int
    }

    private let weeks: Int
    private let slotsPerWeek: Int
    private let members: Int
    private let weeklyCap: [Int]
    private let points: Points
    private let options: [Option]
    private let limits: [Limit]

    /// The month that a file tells.
    static func month(at path: String) throws -> MonthInstance {
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw BenchmarkError.failed("\(path) cannot be read.")
        }
        do { return try JSONDecoder().decode(InstanceFile.self, from: data).month() } catch let error as InstanceError {
            throw BenchmarkError.failed("\(path) is no month: \(error).")
        } catch let error as BenchmarkError {
            throw error
        } catch {
            throw BenchmarkError.failed("\(path) is not written as a month is: \(error)")
        }
    }

    private func month() throws -> MonthInstance {
        guard weeklyCap.count == members else {
            throw BenchmarkError.failed("weeklyCap must have one number for each of \(members) members.")
        }
        return try MonthInstance(
            weeks: weeks, slotsPerWeek: slotsPerWeek, weeklyCap: weeklyCap,
            points: .init(
                firstThisMonth: points.firstThisMonth,
                inWeek: [points.firstInWeek, points.secondInWeek, points.thirdInWeek], perSession: points.perSession),
            options: try options.map { option in
                .init(
                    item: option.item, slot: option.slot, weeks: option.weeks, places: option.places,
                    isPinned: option.pinned,
                    fits: try option.fits.map { pair in
                        let (member, points) = try Self.pair(pair)
                        return .init(member: member, points: points)
                    })
            },
            limits: try limits.map { limit in
                .init(
                    most: limit.limit,
                    uses: try limit.options.map { pair in
                        let (option, amount) = try Self.pair(pair)
                        return .init(option: option, amount: amount)
                    })
            })
    }

    private static func pair(_ numbers: [Int]) throws -> (Int, Int) {
        guard numbers.count == 2 else { throw BenchmarkError.failed("\(numbers) should be two numbers.") }
        return (numbers[0], numbers[1])
    }

    /// As the file wants it: `{"running":[option…],"seats":[[option,week,member]…]}`.
    static func text(of solution: MonthSolution) -> String {
        let seats = solution.seats.map { "[\($0.option),\($0.week),\($0.member)]" }.joined(separator: ",")
        return "{\"running\":\(solution.running),\"seats\":[\(seats)]}\n"
    }
}
