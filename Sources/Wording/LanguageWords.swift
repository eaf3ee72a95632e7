/// Languages by their BCP 47 tags.
package enum LanguageWords {
    /// `Polish` for `pl`; nil for a language we have no name for.
    package static func name(_ tag: String) -> String? {
        names[tag.split(separator: "-").first.map { $0.lowercased() } ?? ""]
    }

    /// `pl` for `Polish` in any case, or for the tag itself; nil for a language we have no tag for.
    package static func tag(_ name: String) -> String? {
        let plain = name.lowercased().filter { !$0.isWhitespace }
        if names[plain] != nil { return plain }
        return names.filter { $0.value.lowercased().filter { !$0.isWhitespace } == plain }.keys.min()
    }

    private static let names = [
        "ar": "Arabic", "bfi": "British Sign Language", "bn": "Bengali", "bsl": "British Sign Language",
        "cy": "Welsh", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian",
        "fr": "French", "ga": "Irish", "gd": "Scottish Gaelic", "gu": "Gujarati", "hi": "Hindi", "it": "Italian",
        "ku": "Kurdish", "lt": "Lithuanian", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
        "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "so": "Somali", "ta": "Tamil", "tr": "Turkish",
        "uk": "Ukrainian", "ur": "Urdu", "yue": "Cantonese", "zh": "Chinese",
    ]
}
