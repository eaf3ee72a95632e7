#if canImport(Glibc)
    import Glibc
#endif

/// Random numbers that are the same for the same seed, on every machine (Steele, Lea and Flood 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of `0..<count`.
    mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    /// The natural logarithm of a number evenly spread above 0 and below 1.
    mutating func logarithm() -> Double { log((Double(next() >> 11) + 0.5) / 9_007_199_254_740_992) }
}
