import Domain

/// Members under headings, each list by reference and kept in that order through every change.
///
/// Looking up costs nothing more than the list's length: lists are asked for with every wish, and change seldom.
struct Roster<Heading>: Sendable {
    private struct Entry {
        let reference: Reference
        let member: Identifier<Member>
    }

    private var lists: [Identifier<Heading>: [Entry]] = [:]

    /// Those under a heading, by reference.
    subscript(heading: Identifier<Heading>) -> [Identifier<Member>] { lists[heading, default: []].map(\.member) }

    /// Enters a person, who stands under a heading once.
    mutating func insert(_ person: Candidate, under heading: Identifier<Heading>) {
        let place = place(of: person, under: heading)
        let list = lists[heading, default: []]
        guard place == list.count || list[place].member != person.id else { return }
        lists[heading, default: []].insert(Entry(reference: person.reference, member: person.id), at: place)
    }

    /// Takes a person out, who may not stand there.
    mutating func remove(_ person: Candidate, under heading: Identifier<Heading>) {
        let place = place(of: person, under: heading)
        guard let list = lists[heading], place < list.count, list[place].member == person.id else { return }
        lists[heading]?.remove(at: place)
    }

    /// The first place that is not before the person's own.
    private func place(of person: Candidate, under heading: Identifier<Heading>) -> Int {
        guard let list = lists[heading] else { return 0 }
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].reference < person.reference { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
