/// A point on the community's flat map, in metres east and north of its middle.
package struct Position: Sendable, Hashable {
    package let east: Int
    package let north: Int

    package init(east: Int, north: Int) {
        self.east = east
        self.north = north
    }

    /// How far people really go, in metres: the straight line and three tenths more.
    package func distance(to other: Position) -> Int {
        let (x, y) = (Double(east - other.east), Double(north - other.north))
        return Int(((x * x + y * y).squareRoot() * 1.3).rounded())
    }
}
