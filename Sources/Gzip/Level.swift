/// How hard to look for what repeats.
public enum Level: Int32, Sendable {
    case fastest = 1
    case standard = 6
    /// For what is packed once and sent often.
    case smallest = 9
}
