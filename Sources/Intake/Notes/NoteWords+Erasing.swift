/// Words of who wants to be forgotten.
extension NoteWords {
    static let erase = Phrases(
        """
        wants|want|asked|asks|asking|requested|requests|please deleting|deleted|delete|deletion|removing|removed|removal|erasing|erased|erasure|forgetting|forgotten
        wants|want|asked|asks|wishes|would|likes to be deleted|removed|erased|forgotten
        asked|asks|wants|told us to delete|remove|erase|forget
        asked|asks|wants for deletion|removal|erasure
        would like to be deleted|removed|erased|forgotten
        to be deleted|removed|erased|forgotten
        be deleted|removed|erased|forgotten
        wants details|data|record|name|everything deleted|removed|erased|wiped|gone
        wants her|his|their|all details|data|record|name deleted|removed|erased|wiped
        delete|remove|erase|forget|wipe him|her|them|me|record|details|data|everything|all|please|entry
        delete|remove|erase her|his|their|my|all details|data|record|name|info|information
        remove|delete|erase|take from|off list|lists|database|records|system|spreadsheet|books
        remove|delete|erase|take from|off the|our|all list|lists|database|records|system|spreadsheet|books
        remove|delete|take him|her|them|me|name from|off
        taken|crossed|struck off
        please delete|remove|erase|forget
        delete
        to delete
        erase
        right to be forgotten
        right to erasure
        erasure|deletion request
        request for erasure|deletion
        gdpr request|deletion|delete|removal
        wants off list|lists
        wants off the|our list|lists|books
        no longer wants|wishes to be on
        no longer wants us to hold|keep
        doesnt|dont|not want|wish to be on
        wants to be off
        forget about me|her|him|them
        destroy record|details
        dont keep details
        """)

    static let thingsErased: Set<String> = [
        "duplicate", "duplicates", "number", "numbers", "photo", "photos", "picture", "pictures", "email", "phone",
        "whatsapp", "facebook", "address", "landline", "mobile", "row", "old", "column", "allergy", "shoes",
    ]

    static let notErasing = Phrases(
        """
        not|dont|never delete|remove|erase|forget|deleting|removing|deleted|removed|erased|forgotten
        not to delete|remove|erase|be
        do not delete|remove|erase
        rather than deleting|removing
        instead of deleting|removing
        """)
}
