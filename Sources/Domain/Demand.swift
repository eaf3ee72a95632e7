/// What people of one neighbourhood wish and have no group for: the board from which a month is planned.
package struct Demand: Sendable, Hashable {
    package let interest: Identifier<Interest>
    /// Nil where nobody knows where they live.
    package let area: Identifier<Area>?
    /// By reference; the connector's alone.
    package let people: [Identifier<Member>]
    /// The half-days that suit most of them, best first.
    package let times: [DemandTime]
    /// Members who could be asked to host now, by reference: each has agreed and has not been asked in the last month.
    package let hosts: [Identifier<Member>]

    package init(
        interest: Identifier<Interest>, area: Identifier<Area>?, people: [Identifier<Member>], times: [DemandTime],
        hosts: [Identifier<Member>]
    ) {
        self.interest = interest
        self.area = area
        self.people = people
        self.times = times
        self.hosts = hosts
    }

    /// Fewer people than this are "a few" for everyone but the connector.
    package static let fewestCounted = 5
}

/// A half-day, and how many of those who wish it are free then.
package struct DemandTime: Sendable, Hashable {
    package let when: WeekPart
    package let free: Int

    package init(when: WeekPart, free: Int) {
        self.when = when
        self.free = free
    }
}

/// How many members of one kind have a step that they can take now.
package struct FairnessRow: Sendable, Hashable {
    package let trait: FairnessTrait
    package let members: Int
    /// Those with at least one wish answered by a group, a host, a partner or a freelancer.
    package let served: Int
    /// All their wishes, and those that are answered so.
    package let wishes: Int
    package let answered: Int

    package init(trait: FairnessTrait, members: Int, served: Int, wishes: Int, answered: Int) {
        self.trait = trait
        self.members = members
        self.served = served
        self.wishes = wishes
        self.answered = answered
    }

    /// In hundredths, rounded down; nil where there is nobody.
    package var percent: Int? { members == 0 ? nil : served * 100 / members }

    /// The share of the wishes, in hundredths, rounded down; nil where there is none.
    package var percentOfWishes: Int? { wishes == 0 ? nil : answered * 100 / wishes }
}

/// By what people are compared.
package enum FairnessTrait: Sendable, Hashable {
    case everyone
    case area(Identifier<Area>?)
    case age(AgeBand?)
    /// Nil for those who told no need.
    case need(AccessNeed?)
    /// Three stands for three and more.
    case interests(Int)
}
