import Domain
import Wording

/// Tells the keeper of the machine what went wrong, on standard error.
enum ErrorLog {
    static func note(_ error: HubError, in duty: String) {
        let hint = if case .internal(let hint) = error { " [\(hint)]" } else { "" }
        StandardStream.error.write("\(duty): \(ErrorWords(error).exitSentence)\(hint)\n")
    }
}
