package import Domain
package import Interests

extension InterestReader {
    /// The folder of the program's files that it is made from.
    package static let folder = "interests"

    /// Reads the vocabulary and what was learnt from the bank of phrases.
    ///
    /// - Parameter files: `vocabulary.txt` and `understanding.bin`, by name.
    /// - Throws: `.unavailable(.missing)` where one is not there, `.internal` where one cannot be read.
    package init(files: [String: [UInt8]]) throws(HubError) {
        guard let words = files["vocabulary.txt"], let learnt = files["understanding.bin"] else {
            throw .unavailable(.missing("vocabulary.txt or understanding.bin of \(Self.folder)"))
        }
        let vocabulary = try Self.vocabulary(words)
        do throws(WeightsError) {
            self.init(vocabulary, try LearntWeights(learnt, for: vocabulary))
        } catch {
            throw .internal(hint: "understanding.bin: \(error)")
        }
    }

    private static func vocabulary(_ bytes: [UInt8]) throws(HubError) -> Vocabulary {
        do throws(VocabularyError) {
            return try Vocabulary(bytes)
        } catch {
            throw .internal(hint: "vocabulary.txt: \(error)")
        }
    }
}
