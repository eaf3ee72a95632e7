/// A network of small whole costs through which every unit comes back to where it set out: node 0.
///
/// Arcs of node 0 are offers: each unit of one that pays is sent round. All other arcs lead from lower to higher nodes,
/// or back to node 0.
struct SeatNetwork {
    fileprivate struct Told: BitwiseCopyable {
        let start: Int32
        let end: Int32
        let room: Int32
        let cost: Int32
    }

    private var nodes: Int32 = 0
    private var told: [Told] = []

    /// A new node; the number of it.
    mutating func node() -> Int32 {
        nodes += 1
        return nodes - 1
    }

    /// A new arc; the number of it.
    ///
    /// Of a node 0 and the same end, the arc told first must cost least.
    @discardableResult
    mutating func arc(_ start: Int32, _ end: Int32, room: Int32, cost: Int32) -> Int {
        told.append(Told(start: start, end: end, room: room, cost: cost))
        return told.count - 1
    }

    /// Sends everything that pays.
    ///
    /// - Parameter work: How many arcs may be looked at.
    /// - Returns: Whether each arc is used to its full room, by its number; nil where that was not work enough.
    func run(work: Int) -> [Bool]? {
        guard nodes > 0 else { return [] }
        var flow = SeatFlow(nodes: Int(nodes), arcs: told.map { ($0.start, $0.end, $0.room, $0.cost) })
        defer { flow.free() }
        guard flow.run(work: work) else { return nil }
        return told.indices.map { flow.isFull($0) }
    }
}

/// The flow of least cost, found offer by offer: after each, no change of what is there so far would bring anything.
///
/// One shortest path for each unit, over costs that potentials make positive (Edmonds and Karp 1972; Tomizawa 1971). A
/// path is looked for no farther than it could still pay, and potentials change only where it was looked for: so a
/// unit costs what lies about it, not the whole network.
private struct SeatFlow {
    private struct Arc: BitwiseCopyable {
        let end: Int32
        var room: Int32
        let cost: Int32
        /// The same arc in the other direction.
        let back: Int32
    }

    /// Arcs of node `n` are `start[n]..<start[n + 1]`.
    private let start: Numbers<Int32>
    private let arcs: Numbers<Arc>
    /// Where each arc stands, by the number it was told under.
    private let place: Numbers<Int32>
    private let potential: Numbers<Int32>
    private let distance: Numbers<Int32>
    /// The arc by which a node was reached.
    private let reached: Numbers<Int32>
    private var touched: [Int32] = []
    private var here: [Int32] = []
    private var farther = DistanceHeap()
    /// How many arcs were looked at.
    private var looks = 0

    init(nodes: Int, arcs told: [(start: Int32, end: Int32, room: Int32, cost: Int32)]) {
        var counts = [Int32](repeating: 0, count: nodes + 1)
        for arc in told {
            counts[Int(arc.start) + 1] += 1
            counts[Int(arc.end) + 1] += 1
        }
        for node in 0..<nodes { counts[node + 1] += counts[node] }
        start = Numbers(counts)
        arcs = Numbers(2 * told.count, of: Arc(end: 0, room: 0, cost: 0, back: 0))
        place = Numbers(told.count, of: 0)
        for (number, arc) in told.enumerated() {
            let (there, back) = (counts[Int(arc.start)], counts[Int(arc.end)])
            counts[Int(arc.start)] += 1
            counts[Int(arc.end)] += 1
            arcs[there] = Arc(end: arc.end, room: arc.room, cost: arc.cost, back: back)
            arcs[back] = Arc(end: arc.start, room: 0, cost: -arc.cost, back: there)
            place[number] = there
        }
        potential = Numbers(nodes, of: 0)
        distance = Numbers(nodes, of: .max)
        reached = Numbers(nodes, of: -1)
    }

    /// To be called once, at the end.
    func free() {
        arcs.free()
        for row in [start, place, potential, distance, reached] { row.free() }
    }

    func isFull(_ number: Int) -> Bool { arcs[place[number]].room == 0 }

    /// Whether all that pays was sent before the work was done.
    mutating func run(work: Int) -> Bool {
        startPotentials()
        for offer in start[0]..<start[1] {
            while arcs[offer].room > 0, pays(arcs[offer]) {
                send(along: offer)
                guard looks <= work else { return false }
            }
        }
        return true
    }

    /// The best that each node leads to; only offers cost less than that.
    private func startPotentials() {
        var node = start.count - 2
        while node > 0 {
            var most = Int32.min
            for place in start[node]..<start[node + 1] where arcs[place].room > 0 {
                most = max(most, potential[arcs[place].end] - arcs[place].cost)
            }
            potential[node] = most == .min ? 0 : most
            node -= 1
        }
    }

    private func pays(_ offer: Arc) -> Bool { offer.cost - potential[offer.end] < 0 }

    /// One unit of an offer goes round if that pays; else the potentials show that it does not.
    private mutating func send(along offer: Int32) {
        let first = arcs[offer].end
        let limit = potential[first] - arcs[offer].cost
        let length = look(from: first, below: limit)
        for node in touched {
            if distance[node] < length { potential[node] += distance[node] - length }
            distance[node] = .max
        }
        touched.removeAll(keepingCapacity: true)
        guard length < limit else { return }
        use(offer)
        var node: Int32 = 0
        while node != first {
            let arc = reached[node]
            use(arc)
            node = arcs[arcs[arc].back].end
        }
    }

    private func use(_ arc: Int32) {
        arcs[arc].room -= 1
        arcs[arcs[arc].back].room += 1
    }

    /// How far node 0 is, at most `limit`.
    private mutating func look(from first: Int32, below limit: Int32) -> Int32 {
        distance[first] = 0
        touched.append(first)
        here.append(first)
        var length: Int32 = 0
        defer {
            here.removeAll(keepingCapacity: true)
            farther.removeAll()
        }
        while true {
            while let node = here.popLast() {
                if relax(node, length, below: limit) { return length }
            }
            guard let next = farther.pop() else { return limit }
            guard distance[next.node] == next.distance else { continue }
            length = next.distance
            if next.node == 0 { return length }
            here.append(next.node)
        }
    }

    /// Whether node 0 is reached without going any farther.
    @inline(__always)
    private mutating func relax(_ node: Int32, _ length: Int32, below limit: Int32) -> Bool {
        looks += Int(start[Int(node) + 1] - start[node])
        let base = length + potential[node]
        for place in start[node]..<start[Int(node) + 1] {
            let arc = arcs[place]
            guard arc.room > 0 else { continue }
            let there = base + arc.cost - potential[arc.end]
            guard there < limit, there < distance[arc.end] else { continue }
            if distance[arc.end] == .max { touched.append(arc.end) }
            distance[arc.end] = there
            reached[arc.end] = place
            if there > length {
                farther.push(there, arc.end)
            } else if arc.end == 0 {
                return true
            } else {
                here.append(arc.end)
            }
        }
        return false
    }
}
