package import Domain
package import Interests

extension InterestReader {
    /// The folder of the program's files that it is made from.
    package static let folder = "interests"

    /// Reads the vocabulary and what was learnt from the bank of phrases.
    ///
    /// - Parameter files: `vocabulary.txt`, `telling.txt` and `understanding.bin`, by name.
    /// - Throws: `.unavailable(.missing)` where one is not there, `.internal` where one cannot be read.
    package init(files: [String: [UInt8]]) throws(HubError) {
        guard let words = files["vocabulary.txt"], let telling = files["telling.txt"],
            let learnt = files["understanding.bin"]
        else {
            throw .unavailable(.missing("vocabulary.txt, telling.txt or understanding.bin of \(Self.folder)"))
        }
        let vocabulary = try Self.readable("vocabulary.txt") { () throws(VocabularyError) in try Vocabulary(words) }
        let tellingWords = try Self.readable("telling.txt") { () throws(VocabularyError) in try TellingWords(telling) }
        do throws(WeightsError) {
            self.init(vocabulary, try LearntWeights(learnt, for: vocabulary), tellingWords)
        } catch {
            throw .internal(hint: "understanding.bin: \(error)")
        }
    }

    private static func readable<Words>(
        _ file: String, _ read: () throws(VocabularyError) -> Words
    ) throws(HubError) -> Words {
        do throws(VocabularyError) {
            return try read()
        } catch {
            throw .internal(hint: "\(file): \(error)")
        }
    }
}
