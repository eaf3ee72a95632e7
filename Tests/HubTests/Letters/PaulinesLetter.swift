/// The whole of Pauline's letter for March 2027, as a person read it and found it good.
enum PaulinesLetter {
    static let text = """
        Circles Connected, Ashbourne Vale. Questions? Ring Bex: 01632 960700

        Dear Pauline,

        Here is your March. Everyone is welcome, and you can come on your own or
        bring a friend.

        ONE THAT MADE US THINK OF YOU
        - Library Book Club. Thursday 25 March, 2pm, Ashbourne Vale Library.
          Free, audio and large print lent. You said you would like to try book
          club.
          https://ashbourne-vale.example/groups/G09

        MONDAY 1 MARCH
        - 10:30am, Wending Walkers, Canalside Boathouse Cafe. Free.
          https://ashbourne-vale.example/groups/G05
        - 11am, Chair-based Exercise, Highfields Hub. £3.
          https://ashbourne-vale.example/groups/G10
        - 2pm, St David's Day singalong, Old Town Community Centre. £1.
          https://ashbourne-vale.example/events/E08
        - 7:30pm, Mindful Monday, online or by phone. Free.
          https://ashbourne-vale.example/groups/G17

        TUESDAY 2 MARCH
        - 10:30am, Carers' Cuppa, The Copper Kettle Cafe. Free.
          https://ashbourne-vale.example/groups/G19
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
          https://ashbourne-vale.example/groups/G07
        - 2pm, Knit and Natter, The Copper Kettle Cafe. Free: buy a drink if you
          can.
          https://ashbourne-vale.example/groups/G01

        WEDNESDAY 3 MARCH
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7pm, St Brannock's Singers, St Brannock's Church Hall. £2.
          https://ashbourne-vale.example/groups/G06

        THURSDAY 4 MARCH
        - 10:30am, Thursday Coffee Club, Old Town Community Centre. £1 for
          refreshments.
          https://ashbourne-vale.example/groups/G02
        - 5:30pm, Walking Football, Highfields Hub. £2.
          https://ashbourne-vale.example/groups/G11

        FRIDAY 5 MARCH
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 1:30pm, Art in the Afternoon, Highfields Hub. £5, materials included.
          https://ashbourne-vale.example/groups/G21
        - 2pm, First Friday Tea Dance, Weavers Court lounge. £2 with tea.
          https://ashbourne-vale.example/groups/G14

        SATURDAY 6 MARCH
        - 10am, Canal Clean-up, Canalside Boathouse Cafe. Free, gloves lent.
          https://ashbourne-vale.example/groups/G08
        - 10am, Library Chess, Ashbourne Vale Library. Free.
          https://ashbourne-vale.example/groups/G16
        - 2pm, Conversation Cafe, Ashbourne Vale Library. Free.
          https://ashbourne-vale.example/groups/G24

        SUNDAY 7 MARCH
        - 10am, Allotment Growers, Brackenhill Allotments hut. Free.
          https://ashbourne-vale.example/groups/G13

        MONDAY 8 MARCH
        - 10:30am, Wending Walkers, Canalside Boathouse Cafe. Free.
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7:30pm, Mindful Monday, online or by phone. Free.

        TUESDAY 9 MARCH
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 2pm, Telephone quiz, online or by phone. Free.
          https://ashbourne-vale.example/events/E06
        - 2pm, Knit and Natter, Weavers Court lounge. Free: buy a drink if you
          can. Moved: not the usual time or place.

        WEDNESDAY 10 MARCH
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 2pm, U3A Local History, Ashbourne Vale Library. £3, or U3A membership.
          https://ashbourne-vale.example/groups/G03
        - 7pm, St Brannock's Singers, St Brannock's Church Hall. £2.

        THURSDAY 11 MARCH
        - 10:30am, Thursday Coffee Club, Old Town Community Centre. £1 for
          refreshments.
        - 1:30pm, Memory Cafe, St Brannock's Church Hall. Free.
          https://ashbourne-vale.example/groups/G20
        - 5:30pm, Walking Football, Highfields Hub. £2.

        FRIDAY 12 MARCH
        - 10am, Tai chi in the Priory Garden, Old Town Community Centre. Free.
          https://ashbourne-vale.example/events/E03
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 1:30pm, Art in the Afternoon, Highfields Hub. £5, materials included.

        SATURDAY 13 MARCH
        - 10am, Library Chess, Ashbourne Vale Library. Free.
        - 10:30am, Photo walk: doors of the Old Town, The Copper Kettle Cafe.
          Free.
          https://ashbourne-vale.example/events/E02
        - 2pm, Conversation Cafe, Ashbourne Vale Library. Free.

        MONDAY 15 MARCH
        - 10:30am, Wending Walkers, Canalside Boathouse Cafe. Free.
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7:30pm, Mindful Monday, online or by phone. Free.

        TUESDAY 16 MARCH
        - 12:30pm, Pub lunch at the Hop Pole, The Hop Pole, Dyers Lane. Free.
          https://ashbourne-vale.example/events/E09
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 2pm, Knit and Natter, The Copper Kettle Cafe. Free: buy a drink if you
          can.

        WEDNESDAY 17 MARCH
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7pm, St Brannock's Singers, St Brannock's Church Hall. £2.

        THURSDAY 18 MARCH
        - 10:30am, Thursday Coffee Club, Old Town Community Centre. £1 for
          refreshments.
        - 1pm, Dominoes and rice and peas, Weavers Court lounge. £2.
          https://ashbourne-vale.example/events/E01
        - 5:30pm, Walking Football, Highfields Hub. £2.

        FRIDAY 19 MARCH
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 1:30pm, Art in the Afternoon, Highfields Hub. £5, materials included.

        SATURDAY 20 MARCH
        - 10am, Library Chess, Ashbourne Vale Library. Free.
        - 10am, Repair Cafe, Old Town Community Centre. Donations.
          https://ashbourne-vale.example/groups/G12
        - 2pm, Conversation Cafe, Ashbourne Vale Library. Free.

        SUNDAY 21 MARCH
        - 10am, Allotment Growers, Brackenhill Allotments hut. Free.

        MONDAY 22 MARCH
        - 10:30am, Wending Walkers, Canalside Boathouse Cafe. Free.
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 2pm, Relaxed Cinema Trip, The Regal Cinema. £4.50, companion free.
          Moved from Monday 29 March.
          https://ashbourne-vale.example/groups/G25
        - 7:30pm, Mindful Monday, online or by phone. Free.

        TUESDAY 23 MARCH
        - 10am, Sewing circle (women), Highfields Hub. Free. Not sure yet:
          please ring first.
          https://ashbourne-vale.example/events/E11
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 2pm, Knit and Natter, The Copper Kettle Cafe. Free: buy a drink if you
          can.

        WEDNESDAY 24 MARCH
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7pm, St Brannock's Singers, St Brannock's Church Hall. £2.

        THURSDAY 25 MARCH
        - 10:30am, Thursday Coffee Club, Old Town Community Centre. £1 for
          refreshments.
        - 1:30pm, Memory Cafe, St Brannock's Church Hall. Free.
        - 2pm, Library Book Club, Ashbourne Vale Library. Free, audio and large
          print lent.
        - 5:30pm, Walking Football, Highfields Hub. £2.
        - 6:30pm, Guitar: three chords in an hour, Old Town Community Centre.
          Free. Not sure yet: please ring first.
          https://ashbourne-vale.example/events/E05

        FRIDAY 26 MARCH
        Good Friday, a bank holiday.
        - Cancelled: 7:30pm, Mocktails on screen, online or by phone.
          https://ashbourne-vale.example/events/E07

        SATURDAY 27 MARCH
        - 10am, Library Chess, Ashbourne Vale Library. Free.
        - 2pm, Conversation Cafe, Ashbourne Vale Library. Free.

        SUNDAY 28 MARCH
        Easter Sunday. The clocks go forward.
        - 6:30am, Easter Sunday sunrise walk and breakfast, Canalside Boathouse
          Cafe. Free.
          https://ashbourne-vale.example/events/E10

        MONDAY 29 MARCH
        Easter Monday, a bank holiday. Nothing is on that day.

        TUESDAY 30 MARCH
        - 1pm, Brackenhill Indoor Bowls, Brackenhill Bowls Pavilion. £1.50.
        - 2pm, Knit and Natter, The Copper Kettle Cafe. Free: buy a drink if you
          can.

        WEDNESDAY 31 MARCH
        - 11am, Chair-based Exercise, Highfields Hub. £3.
        - 7pm, St Brannock's Singers, St Brannock's Church Hall. £2.

        See all of March.
          https://ashbourne-vale.example/month/2027-03

        PUT MARCH IN YOUR OWN CALENDAR
        Open the attached file, or let it keep itself up to date.
          https://ashbourne-vale.example/feeds/ashbourne-vale/programme.ics

        RATHER TALK TO SOMEONE?
        Need a lift, or somebody to meet you at the door? Ring Bex on
        01632 960700, or just reply to this e-mail.

        You get this because you asked for the monthly calendar by e-mail. Stop
        these e-mails or have it by post instead.
          connector@circles.example

        With warm wishes,
        Bex, Circles Connected, Ashbourne Vale

        """
}
