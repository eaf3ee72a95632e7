import Domain
import HTTP
import Wording

extension HubError {
    /// What the error is to a browser: the only such mapping.
    var status: Status {
        switch self {
        case .problems, .table, .list: .unprocessableContent
        case .notFound: .notFound
        case .conflict: .conflict
        case .unauthorised: .unauthorised
        case .forbidden: .forbidden
        case .tooOften: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .internal: .internalServerError
        }
    }

    /// More than the general sentence, where it helps the person who reads it.
    ///
    /// Why a data folder cannot be used is for the log: it names files and processes.
    var sentence: String? {
        switch self {
        case .conflict, .list, .tooOften: ErrorWords(self).exitSentence
        default: nil
        }
    }
}
