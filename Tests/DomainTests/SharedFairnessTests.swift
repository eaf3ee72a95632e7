import Domain
import Testing

@Suite("The fairness table as others may see it")
struct SharedFairnessTests {
    private static let areas = ["north", "south", "east", "west"].map { Identifier<Area>(rawValue: $0) }

    private func row(_ area: Int, _ members: Int, _ served: Int) -> FairnessRow {
        row(.area(Self.areas[area]), members, served)
    }

    private func row(_ trait: FairnessTrait, _ members: Int, _ served: Int) -> FairnessRow {
        FairnessRow(trait: trait, members: members, served: served, wishes: 3 * members, answered: 2 * served)
    }

    @Test func `fewer than five members are not told, nor who of them has a step`() {
        let told = FairnessRow.shared([row(0, 4, 4), row(1, 3, 0), row(2, 20, 10), row(3, 30, 30)])
        #expect(told.map(\.members) == [nil, nil, 20, 30])
        #expect(told.map(\.served) == [nil, nil, 10, 30])
        #expect(told.map(\.percent) == [nil, nil, 50, 100])
    }

    @Test func `fewer than five with a step, or without one, are not told beside those that are`() {
        let told = FairnessRow.shared([row(0, 20, 4), row(1, 20, 16), row(2, 20, 15), row(3, 20, 20)])
        #expect(told.map(\.members) == [20, 20, 20, 20])
        #expect(told.map(\.served) == [nil, nil, 15, 20])
    }

    @Test func `one hidden number is not a subtraction away: the smallest beside it is hidden too`() {
        let told = FairnessRow.shared([row(0, 4, 1), row(1, 30, 20), row(2, 12, 6), row(3, 40, 20)])
        #expect(told.map(\.members) == [nil, 30, nil, 40])
        #expect(told.map(\.served) == [nil, 20, nil, 20])
    }

    @Test func `needs overlap, so each is hidden by itself`() {
        let told = FairnessRow.shared([
            row(.everyone, 40, 30),
            row(.need(.stepFree), 2, 1),
            row(.need(.bsl), 9, 9),
        ])
        #expect(told.map(\.members) == [40, nil, 9])
        #expect(told.map(\.served) == [30, nil, 9])
    }

    /// Whatever the numbers, what is told holds nothing under five and leaves no single unknown in any sum.
    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func `no table gives a small number away`(seed: UInt64) {
        var state = seed
        func roll(_ sides: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33 % sides)
        }
        let rows = (0..<4).map { area in
            let members = 1 + roll(14)
            return row(area, members, roll(UInt64(members + 1)))
        }
        let told = FairnessRow.shared(rows)
        #expect(told.compactMap(\.members).allSatisfy { $0 >= 5 })
        for line in told {
            guard let served = line.served else { continue }
            #expect(served >= 5)
            #expect(line.members.map { $0 - served == 0 || $0 - served >= 5 } ?? false)
        }
        #expect(told.count { $0.members == nil } != 1)
        #expect(told.count { $0.served == nil } != 1)
    }
}
