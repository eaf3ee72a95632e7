import Domain
import Testing

@testable import Intake

@Suite("What remarks say of a person")
struct NoteReaderTests {
    private func signs(_ remark: String, of name: String = "Doreen Ackroyd") -> Set<NoteSigns.Sign> {
        NoteReader(of: NameKey(full: name)).signs(in: remark).signs.subtracting([.health, .safety])
    }

    @Test(
        arguments: [
            "PASSED AWAY 11/1/27 do not ring Vera about this", "died Jan 2027", "RIP", "Deceased (Feb)",
            "Sadly passed away, husband informed", "daughter rang: she died on Sunday", "no longer with us",
            "passed on 3rd March", "Doreen died in hospital",
        ])
    func `a death is told in many ways`(remark: String) { #expect(signs(remark).contains(.died)) }

    @Test(
        arguments: [
            "Lost his wife in 2025", "her husband died last year", "bereaved; mum passed away in June",
            "since her sister died she comes less", "Stan died in January", "widowed 2019", "dog died, very sad",
        ])
    func `somebody else's death is not the member's`(remark: String) { #expect(!signs(remark).contains(.died)) }

    @Test(
        arguments: [
            "moved away Nov 2026", "moved to Leeds to be near her daughter", "has moved", "left the area", "left",
            "gone to live with her son", "no longer a member", "moved out of area", "Emigrated to Spain",
            "now living in Whitby", "has left the group",
        ])
    func `leaving is told in many ways`(remark: String) { #expect(signs(remark).contains(.left)) }

    @Test(
        arguments: [
            "son moved to Leeds", "moved here from Leeds in 2019", "recently moved to the area", "left-handed",
            "moved to Flat 3", "moved into Larchmere care home", "moved to a ground floor flat", "just moved in",
            "daughter moved away last year", "moved by the music",
        ])
    func `not every move is a leaving`(remark: String) { #expect(!signs(remark).contains(.left)) }

    @Test(
        arguments: [
            "in hosp since 2/2 - paused", "In hospital", "on hold until Easter", "taking a break", "having a break",
            "paused", "not well enough at present", "away until May", "back in spring",
        ])
    func `a pause is told in many ways`(remark: String) { #expect(signs(remark).contains(.paused)) }

    @Test(
        arguments: [
            "visits husband in hospital", "was in hospital in 2019", "mum in hospital", "hospital appointment Tues",
            "volunteers for hospital radio", "home from hospital",
        ])
    func `a hospital alone is no pause`(remark: String) { #expect(!signs(remark).contains(.paused)) }

    @Test(
        arguments: [
            "moved, wants deleting", "asked to be forgotten", "please remove from list", "DELETE",
            "GDPR request - delete",
            "wants to be taken off the list", "wants her details removed", "Please delete all records",
            "asked us to delete", "take her off the list", "right to be forgotten", "doesn't want to be on the list",
            "has asked for her data to be erased", "Wants removing", "forget me please",
        ])
    func `a wish to be forgotten is told in many ways`(remark: String) {
        #expect(signs(remark).contains(.askedToBeErased))
    }

    @Test(
        arguments: [
            "In hospital; asked us to pause, not remove", "do not delete", "delete old number", "remove duplicate row",
            "asked to be removed from photos", "please remove old e-mail", "never forgets a birthday",
            "don't forget her birthday", "remove shoes at her door",
        ])
    func `not every removal is a wish to be forgotten`(remark: String) {
        #expect(!signs(remark).contains(.askedToBeErased))
    }

    @Test(
        arguments: [
            "DO NOT CONTACT", "do not contact her again", "wants to be left alone", "Do not ring", "no contact please",
            "please leave alone", "doesn't want to be contacted", "does not wish to be contacted", "DNC",
            "asked not to be contacted", "don't contact", "no further contact", "stop writing to her", "do not disturb",
        ])
    func `a wish to be left alone is told in many ways`(remark: String) {
        #expect(signs(remark).contains(.doNotContact))
    }

    @Test(
        arguments: [
            "Does not answer voice calls - text only", "do not ring before 11", "Do not phone - text only",
            "do not contact daughter", "never voice", "do not ring Vera", "no contact details",
            "don't ring, e-mail instead", "No phone, no e-mail: message via plot 12 neighbour Tabitha, or call in",
            "do not call after 8pm", "no contact with family",
        ])
    func `a wish how to be reached is not a wish to be left alone`(remark: String) {
        #expect(!signs(remark).contains(.doNotContact))
    }

    @Test(
        arguments: [
            "agency wants us to ring her", "Referred by social services", "GP referral",
            "social worker asked us to visit",
            "referral from mental health team", "please contact this lady", "see attached referral",
            "daughter referred her", "Refered by GP",
        ])
    func `a referral is told in many ways`(remark: String) {
        let signs = signs(remark)
        #expect(signs.contains(.referral) && !signs.contains(.ownWord))
    }

    @Test(
        arguments: [
            "link worker signposted; he rang himself", "GP surgery signposted", "self-referral", "self referred",
            "referred herself", "referred by a friend", "support worker told him about it", "stroke team told them",
            "activity coordinator told her",
        ])
    func `who was only told of us was not referred`(remark: String) {
        let signs = signs(remark)
        #expect(!signs.contains(.referral) || signs.contains(.ownWord))
    }

    @Test func `what is to be shown to nobody is named`() {
        let reader = NoteReader(of: nil)
        #expect(reader.signs(in: "Address and surname never shown; safety").hidden == [.address, .surname])
        #expect(reader.signs(in: "don't give out phone number").hidden == [.phone])
        #expect(reader.signs(in: "keep address confidential").hidden == [.address])
        #expect(reader.signs(in: "Offers her own garden - private address").hidden == [])
        #expect(reader.signs(in: "takes lovely photos").hidden == [])
    }

    @Test(arguments: [
        "DNAR in folder, diabetic, hip 2024", "Parkinson's", "Nut allergy", "Blind; screen reader", "had a stroke",
    ])
    func `words about health are known as such`(remark: String) {
        #expect(NoteReader(of: nil).signs(in: remark).has(.health))
    }
}
