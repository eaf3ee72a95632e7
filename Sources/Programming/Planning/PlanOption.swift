import CivilTime
import Domain

/// One way of holding one thing, with who could come.
struct PlanOption {
    let held: PlannedItem
    let interests: [Identifier<Interest>]
    let weeks: [Int]
    let slot: Int
    let fits: [SeatFit]
    /// It happens anyway.
    let isFixed: Bool
    let isPinned: Bool
    let ownPoints: Int
    /// The option is one of these ways of holding the same thing.
    let item: Int

    var first: PlanSession? { held.sessions.first }
}

/// Everything that could be in a month, and why some of it cannot.
struct Catalogue {
    var options: [PlanOption] = []
    /// What each number of an item stands for.
    var items: [PlanItem] = []
    /// Why there is no way to hold an item at all.
    var obstacles: [PlanItem: PlanObstacle] = [:]
    /// How the purse is shared out, where it is shared equally.
    var shares: SharedMoney?
    /// Points that are counted for what was told before, and taken off in the end: so that a month in which nothing is
    /// moved has none too many.
    var promised = 0

    func options(of item: PlanItem) -> [Int] { options.indices.filter { options[$0].held.item == item } }

    /// The interests of an item, where there is a way to hold it.
    func interests(of item: PlanItem) -> [Identifier<Interest>] {
        options.first { $0.held.item == item }?.interests ?? []
    }
}
