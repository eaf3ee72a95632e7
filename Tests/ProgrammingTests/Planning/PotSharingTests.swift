import CivilTime
import Domain
import Fixtures
import Testing

@testable import Programming

@Suite("The purse of a month, shared equally")
struct PotSharingTests {
    private func planner(_ pence: Int, equally: Bool = true, rules: [PlanRule] = []) throws -> Planner {
        try Planner(
            PlanningTown.facts(rules: rules, limits: PlanLimits(budgetPence: pence, sharesEqually: equally)))
    }

    @Test func `without it nothing is said of shares, and nothing is left out`() throws {
        let plain = try planner(4_000, equally: false)
        #expect(plain.catalogue.shares == nil)
        let shared = try planner(1_000_000)
        // A purse that is large enough pays for everything at its lowest price.
        #expect(
            Set(shared.catalogue.options.map(\.held.item)) == Set(plain.catalogue.options.map(\.held.item)))
    }

    @Test(arguments: [0, 1_500, 4_000, 9_000]) func `what is held costs no more than was shared, penny for penny`(
        _ pence: Int
    ) throws {
        let planner = try planner(pence)
        let shares = try #require(planner.catalogue.shares)
        #expect(shares.purchases.map(\.costPence).reduce(0, +) + shares.leftPence == pence)
        for purchase in shares.purchases where !purchase.payments.isEmpty {
            #expect(purchase.payments.map(\.pence).reduce(0, +) == purchase.costPence)
            // Who gives is somebody who could come; who hosts gives already.
            let able = Set(
                planner.catalogue.options.filter { $0.held.item == purchase.item }.flatMap(\.fits)
                    .filter { $0.reason != .hosts }.map { planner.town.people[$0.person].id })
            #expect(able.isSuperset(of: purchase.payments.map(\.member)))
        }
        let bought = Set(shares.purchases.map(\.item))
        let built = planner.solve(PlanEffort(moves: 60))
        for held in built.newItems where held.costPence > 0 { #expect(bought.contains(held.item), "\(held.item)") }
        #expect(built.newItems.map(\.costPence).reduce(0, +) <= pence)
    }

    @Test func `nothing is bought with an empty purse, and the plan says what it would cost`() throws {
        let planner = try planner(0)
        #expect(planner.catalogue.shares?.purchases == [])
        #expect(planner.catalogue.options.allSatisfy { $0.isFixed || $0.held.costPence == 0 })
        let paid = Set(try self.planner(0, equally: false).catalogue.options.map(\.held.item))
            .subtracting(planner.catalogue.options.map(\.held.item))
        for item in paid {
            guard case .costs(let pence, budget: 0) = planner.catalogue.obstacles[item] else {
                Issue.record("nothing says what \(item) costs")
                continue
            }
            #expect(pence > 0)
        }
    }
}
