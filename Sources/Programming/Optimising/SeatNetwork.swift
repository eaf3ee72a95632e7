/// A network whose arcs lead from lower to higher nodes, with small whole costs of which none is positive.
///
/// The first node is the source, the last one the sink.
struct SeatNetwork {
    fileprivate struct Arc: BitwiseCopyable {
        let end: Int32
        var room: Int32
        let cost: Int32
        /// The next arc of the node it leads from; -1 for none.
        let next: Int32
    }

    private var first: [Int32] = []
    private var arcs: [Arc] = []

    /// A new node; the number of it.
    mutating func node() -> Int32 {
        first.append(-1)
        return Int32(first.count - 1)
    }

    /// A new arc and its way back; the number of it.
    @discardableResult
    mutating func arc(_ start: Int32, _ end: Int32, room: Int32, cost: Int32) -> Int32 {
        let place = Int32(arcs.count)
        arcs.append(Arc(end: end, room: room, cost: cost, next: first[Int(start)]))
        arcs.append(Arc(end: start, room: 0, cost: -cost, next: first[Int(end)]))
        first[Int(start)] = place
        first[Int(end)] = place + 1
        return place
    }

    /// Whether an arc of room 1 is used.
    func isFull(_ arc: Int32) -> Bool { arcs[Int(arc)].room == 0 }

    /// Sends everything that pays.
    mutating func run() {
        guard first.count > 2 else { return }
        first.withUnsafeBufferPointer { first in
            arcs.withUnsafeMutableBufferPointer { arcs in
                var flow = Flow(first: first, arcs: arcs)
                flow.run()
                flow.free()
            }
        }
    }

    /// The primal-dual method on borrowed arcs.
    fileprivate struct Flow {
        let first: UnsafeBufferPointer<Int32>
        let arcs: UnsafeMutableBufferPointer<Arc>
        let potential: Numbers<Int32>
        let distance: Numbers<Int32>
        let level: Numbers<Int32>
        let current: Numbers<Int32>
        let queue: Numbers<Int32>
        var buckets: [[Int32]] = []
        var path: [Int] = []
        let sink: Int

        init(first: UnsafeBufferPointer<Int32>, arcs: UnsafeMutableBufferPointer<Arc>) {
            (self.first, self.arcs) = (first, arcs)
            sink = first.count - 1
            potential = Numbers(first.count, of: .max / 4)
            distance = Numbers(first.count, of: 0)
            level = Numbers(first.count, of: 0)
            current = Numbers(first.count, of: 0)
            queue = Numbers(first.count, of: 0)
        }

        func free() {
            for row in [potential, distance, level, current, queue] { row.free() }
        }
    }
}

extension SeatNetwork.Flow {
    mutating func run() {
        startPotentials()
        while potential[sink] < 0 {
            while findLevels() { fillLevels() }
            guard shorten() else { return }
        }
    }

    /// The distances from the source, in the order of the nodes.
    private func startPotentials() {
        potential[0] = 0
        for node in first.indices {
            var place = first[node]
            while place >= 0 {
                let arc = arcs[Int(place)]
                if arc.room > 0 { potential[arc.end] = min(potential[arc.end], potential[node] + arc.cost) }
                place = arc.next
            }
        }
    }

    // MARK: - Filling what lies at one distance

    /// Breadth first over the arcs that lie on shortest paths; whether the sink is reached.
    private func findLevels() -> Bool {
        for node in first.indices { level[node] = -1 }
        level[0] = 0
        queue[0] = 0
        var (head, tail) = (0, 1)
        while head < tail {
            let node = Int(queue[head])
            head += 1
            var place = first[node]
            while place >= 0 {
                let arc = arcs[Int(place)]
                place = arc.next
                guard arc.room > 0, level[arc.end] < 0, arc.cost + potential[node] == potential[arc.end] else {
                    continue
                }
                level[arc.end] = level[node] + 1
                if Int(arc.end) == sink { return true }
                queue[tail] = arc.end
                tail += 1
            }
        }
        return false
    }

    /// A blocking flow on the levels, one unit a path, without recursion.
    private mutating func fillLevels() {
        for node in first.indices { current[node] = first[node] }
        var node = 0
        while true {
            if node == sink {
                for place in path {
                    arcs[place].room -= 1
                    arcs[place ^ 1].room += 1
                }
                path.removeAll(keepingCapacity: true)
                node = 0
            } else if let place = open(from: node) {
                path.append(place)
                node = Int(arcs[place].end)
            } else {
                level[node] = -1
                guard let place = path.popLast() else { return }
                node = Int(arcs[place ^ 1].end)
            }
        }
    }

    private func open(from node: Int) -> Int? {
        while current[node] >= 0 {
            let place = Int(current[node])
            let arc = arcs[place]
            if arc.room > 0, level[arc.end] == level[node] + 1, arc.cost + potential[node] == potential[arc.end] {
                return place
            }
            current[node] = arc.next
        }
        return nil
    }

    // MARK: - The next distance

    /// Dial's shortest paths over the reduced costs; false where the sink cannot be reached any more.
    private mutating func shorten() -> Bool {
        for node in first.indices { distance[node] = .max }
        for place in buckets.indices { buckets[place].removeAll(keepingCapacity: true) }
        distance[0] = 0
        put(0, at: 0)
        var reach = 0
        while reach < buckets.count {
            guard let node = buckets[reach].popLast() else {
                reach += 1
                continue
            }
            guard distance[node] == Int32(reach) else { continue }
            if Int(node) == sink { break }
            relax(Int(node))
        }
        let least = distance[sink]
        guard least < .max else { return false }
        for node in first.indices { potential[node] += min(distance[node], least) }
        return true
    }

    private mutating func relax(_ node: Int) {
        var place = first[node]
        while place >= 0 {
            let arc = arcs[Int(place)]
            place = arc.next
            guard arc.room > 0 else { continue }
            let length = distance[node] + arc.cost + potential[node] - potential[arc.end]
            guard length < distance[arc.end] else { continue }
            distance[arc.end] = length
            put(arc.end, at: Int(length))
        }
    }

    private mutating func put(_ node: Int32, at length: Int) {
        while buckets.count <= length { buckets.append([]) }
        buckets[length].append(node)
    }
}
