/// The one stylesheet of the hub, served as `/hub.css`.
///
/// The list by day is the page; the grid of a month is an extra where seven columns fit.
package enum Stylesheet {
    package static let css = #"""
        /* Circles Connected: the one stylesheet. The list by day is the page; the grid is an extra where it fits. */

        :root {
          --paper: #f1f5ee; --card: #fff; --ink: #1a2b27; --soft: #4a5a53; --line: #cbd6cc; --edge: #64766c;
          --head: #0e5a50; --on-head: #fff; --head-wash: #dcece5;
          --heart: #a0224c; --heart-wash: #fae4eb;
          --hands: #8a4700; --hands-wash: #fcead0;
          --butter: #ffd65c; --on-butter: #1a2b27; --sun: #efad4f;
          --heat: #a5d3c6; --round: 1.1rem; --wide: 76rem;
          --plain: system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
          --voice: Seravek, "Gill Sans Nova", Candara, Ubuntu, var(--plain);
          color-scheme: light dark;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #0f1a17; --card: #182723; --ink: #edf3ec; --soft: #b6c6bc; --line: #364a42; --edge: #8b9e93;
            --head: #8cd6c2; --on-head: #0b211c; --head-wash: #1e3c35;
            --heart: #f9a8bd; --heart-wash: #43202e;
            --hands: #ffc27d; --hands-wash: #3e2c15; --heat: #2c5d51;
          }
        }

        /* Ground */
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 112.5%/1.55 var(--plain); font-size: clamp(112.5%, 106% + .32vw, 125%); scroll-padding: 1rem; -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
        main { container-type: inline-size; }
        h1, h2, h3, h4 { margin: 0 0 .5em; font-family: var(--voice); line-height: 1.2; text-wrap: balance; }
        h1 { font-size: clamp(1.7rem, 1.35rem + 1.7vw, 2.5rem); letter-spacing: -.015em; }
        h2 { font-size: clamp(1.3rem, 1.2rem + .5vw, 1.6rem); }
        h3 { font-size: 1.15rem; }
        p, ul, ol, dl, form, fieldset { margin: 0 0 1rem; }
        p, dd, ul:not([class]) { max-inline-size: 42rem; }
        :where(ul, ol) { padding-inline-start: 1.4rem; }
        :where(ul[class], ol[class]) { padding: 0; list-style: none; }
        dd { margin: 0 0 .6rem; }
        i { font-style: normal; }
        a { color: var(--head); text-underline-offset: .18em; text-decoration-thickness: .08em; }
        a:hover { text-decoration-thickness: .18em; }
        img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
        :focus-visible { outline: .24rem solid var(--heart); outline-offset: .16rem; box-shadow: 0 0 0 .16rem var(--card); }
        .choice:has(:focus-visible) { outline: .24rem solid var(--heart); outline-offset: .16rem; }
        .unseen:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; inset: -6rem auto auto 1rem; z-index: 2; padding: .8rem 1.2rem; background: var(--card); }
        .skip:focus { inset-block-start: 1rem; }

        /* Text */
        .lead { font-size: 1.15rem; color: var(--soft); }
        .soft { color: var(--soft); }
        .small { font-size: .9rem; }
        mark { border-radius: .2em; background: var(--butter); color: var(--on-butter); }
        .spoken { font: 700 clamp(1.7rem, 1.2rem + 3vw, 2.6rem)/1.2 ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: .06em; }
        .round form { margin: 0; }
        .typed { font-family: ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: .04em; }
        .found { display: block; font-size: .9rem; }
        .over { margin: 0 0 .2rem; font-weight: 700; color: var(--soft); }

        /* Frame */
        .top, main, .foot > div { max-inline-size: var(--wide); margin-inline: auto; padding-inline: 1rem; }
        .top { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding-block: .8rem .6rem; }
        .name { gap: .6rem; margin-inline-end: auto; color: var(--ink); font: 700 1.25rem/1.1 var(--voice); text-decoration: none; }
        .name img { inline-size: 3rem; }
        .name small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
        .top > p { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0; font-size: .95rem; }
        .top nav { flex-basis: 100%; }
        .tabs, .row, .acts { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; margin: 0; }
        .row { margin-block-end: 1.2rem; }
        .row > h1, .row > ul { margin: 0; }
        .jobs + .acts, .jobs + p, .jobs + form, .two + p, .acts + .card { margin-block-start: 1.2rem; }
        .acts + p, .choice + :not(.choice) { margin-block-start: .8rem; }
        .name, .tabs a, .top > p a, .links a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
        .tabs a { padding: .4rem .9rem; border-radius: 9rem; font-weight: 600; text-decoration: none; }
        .tabs a:hover { background: var(--head-wash); }
        .top .tabs { gap: .2rem; }
        .tabs [aria-current] { background: var(--head-wash); color: var(--ink); border: 2px solid var(--head); }
        .thread { block-size: 1rem; background: url(thread.svg) center / 4.5rem 1rem repeat-x; border-block-end: 1px solid var(--line); }
        main { padding-block: 1.6rem 3rem; }
        main > section, main > .cols, main > .two, form > section { margin-block-start: 2.4rem; }
        form > section:first-of-type { margin-block-start: 0; }
        .foot { padding-block: 1.6rem; background: var(--head-wash); }
        .foot .row { gap: 0 1.4rem; }
        .cols { display: grid; gap: 1.6rem; align-items: start; }
        .cols > * { min-inline-size: 0; }
        .cols section:not(.card) { margin-block-end: 2rem; }
        @container (min-width: 46rem) {
          .cols { grid-template-columns: minmax(0, 1fr) 21rem; gap: 2.4rem; }
          .two { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; align-items: start; }
          .two > * { margin: 0 !important; }
        }

        /* Buttons and forms */
        .button, button { display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-block-size: 3rem; padding: .55rem 1.4rem; border: 2px solid var(--head); border-radius: 9rem; background: var(--head); color: var(--on-head); font: 700 1rem/1.25 var(--plain); text-align: center; text-decoration: none; cursor: pointer; }
        .button:hover, button:hover { box-shadow: 0 0 0 3px var(--head-wash), 0 0 0 5px var(--head); }
        .plain { background: var(--card); color: var(--head); }
        .warn { border-color: var(--heart); background: var(--card); color: var(--heart); }
        button[disabled] { border: 2px dashed var(--edge); background: none; color: var(--soft); cursor: default; box-shadow: none; }
        fieldset { min-inline-size: 0; padding: 0; border: 0; }
        legend, label { font-weight: 700; }
        legend { padding: 0; margin-block-end: .4rem; font: 700 1.15rem/1.3 var(--voice); }
        .field { margin-block-end: 1.4rem; }
        .field > label:not(.choice) { display: block; }
        .hint { display: block; margin: 0 0 .4rem; font-weight: 400; color: var(--soft); }
        input:not([type=checkbox]):not([type=radio]), select, textarea { display: block; inline-size: 100%; max-inline-size: 30rem; min-block-size: 3rem; padding: .5rem .8rem; border: 2px solid var(--edge); border-radius: .6rem; background: var(--card); color: var(--ink); font: inherit; }
        input[type=checkbox], input[type=radio] { flex: none; inline-size: 1.7rem; block-size: 1.7rem; margin: 0; accent-color: var(--head); }
        .choices { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr)); }
        .choice { display: flex; align-items: center; gap: .8rem; min-block-size: 3.4rem; padding: .55rem .9rem; border: 2px solid var(--edge); border-radius: .9rem; background: var(--card); font-weight: 600; cursor: pointer; }
        .choice:has(:disabled) { border-style: dashed; background: none; }
        .choice:hover { background: var(--head-wash); }
        .choice:has(:checked) { border-color: var(--head); background: var(--head-wash); box-shadow: inset 0 0 0 1px var(--head); }
        .error { display: block; margin: 0 0 .4rem; font-weight: 700; color: var(--heart); }
        .error::before { content: "!"; display: inline-block; inline-size: 1.45em; margin-inline-end: .45em; border-radius: 50%; background: var(--heart); color: var(--card); text-align: center; }
        .wrong > .error { margin-block-end: 1rem; }
        .wrong { padding-inline-start: 1rem; border-inline-start: .35rem solid var(--heart); }
        .wrong input { border-color: var(--heart); }
        .tabs form, .acts form { margin: 0; }
        .quiet-button { min-block-size: 2.75rem; padding: .4rem .9rem; border-color: transparent; background: none; color: var(--head); font-weight: 600; }
        .moment { display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
        .moment .field { flex: 1 1 12rem; max-inline-size: 18rem; margin-block-end: .4rem; }
        /* The parts of a week: a table where three columns fit beside the days, three boxes under each day where not */
        .times { max-inline-size: 42rem; background: var(--card); border: 1px solid var(--edge); border-radius: var(--round); overflow: hidden; }
        .times, .times tbody, .times th, .times td { display: block; }
        .times thead { display: none; }
        .times tr { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 .4rem; padding: .5rem .7rem; }
        .times tr + tr { border-block-start: 1px solid var(--line); }
        .times th { grid-column: 1 / -1; text-align: start; }
        .times td { padding: 0; }
        .times label { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .5rem; min-block-size: 3rem; font-weight: 400; }
        .times .part { font-size: .9rem; }
        @container (min-width: 34rem) {
          .times { display: table; inline-size: 100%; border-spacing: 0; }
          .times thead { display: table-header-group; }
          .times tbody { display: table-row-group; }
          .times tr { display: table-row; }
          .times tr > * { display: table-cell; padding: .2rem .8rem; border-block-start: 1px solid var(--line); text-align: start; vertical-align: middle; }
          .times thead tr > * { padding-block: .6rem; border: 0; background: var(--head-wash); }
          .times thead .hint { margin: 0; font-size: .85rem; line-height: 1.3; }
          .times .part { position: absolute; clip-path: inset(50%); }
          .times td:has(:checked) { background: var(--head-wash); }
        }

        /* Notes: a heading says what kind; the colour only agrees with it */
        .note { margin: 0 0 1.4rem; padding: 1rem 1.2rem; border: 2px solid var(--head); border-inline-start-width: .7rem; border-radius: .6rem; background: var(--card); }
        .note > :last-child { margin-block-end: 0; }
        .note.care { border-color: var(--heart); }
        .note.wait { border-color: var(--hands); }

        /* .tag says a state, .kind says an interest */
        .tag { display: inline-block; padding: .1em .7em; border: 2px solid var(--head); border-radius: 9rem; background: var(--head-wash); font-size: .88rem; font-weight: 700; line-height: 1.45; color: var(--ink); }
        .tag.care { border-color: var(--heart); background: var(--heart-wash); }
        .tag.wait { border: 2px dashed var(--hands); background: var(--hands-wash); }
        .kind { display: inline-flex; align-items: center; gap: .4em; font-weight: 600; }
        .kind::before, .occ::before { content: ""; flex: none; inline-size: 1.35em; block-size: 1.35em; background: var(--c, var(--head)); -webkit-mask: url(interests.svg) calc(var(--n, 0) * -1.35em) 0 / auto 1.35em no-repeat; mask: url(interests.svg) calc(var(--n, 0) * -1.35em) 0 / auto 1.35em no-repeat; forced-color-adjust: none; }
        .making { --n: 0; --c: var(--hands); } .food { --n: 1; --c: var(--heart); } .games { --n: 2; --c: var(--hands); } .music { --n: 3; --c: var(--heart); }
        .words { --n: 4; } .nature { --n: 5; } .moving { --n: 6; --c: var(--hands); } .outings { --n: 7; --c: var(--heart); }
        .quiet { --n: 8; } .causes { --n: 9; --c: var(--heart); } .digital { --n: 10; }
        .key { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .92rem; }
        @media (forced-colors: active) { .kind::before, .occ::before { background: CanvasText; } }

        /* The calendar. Narrow, or large print: a list by day */
        .month, .month tbody, .month tr, .month td { display: block; }
        .month thead, .month .none, .month .pad { display: none; }
        .month { inline-size: 100%; }
        .month td { padding: 0 0 .8rem; }
        .month h2, .month h3 { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .5rem; margin: .6rem 0 .3rem; font-size: 1.15rem; }
        .month .now :is(h2, h3)::after { content: "Today"; padding: 0 .7em; border-radius: 9rem; background: var(--butter); color: var(--on-butter); font-size: .9rem; }
        .fete { margin: 0 0 .3rem; font: 600 .9rem/1.35 var(--plain); color: var(--soft); }
        .occs, .jobs { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); overflow: hidden; }
        .occs li + li, .jobs li + li { border-block-start: 1px solid var(--line); }
        .occ { display: grid; grid-template-columns: 1.35em 1fr; gap: 0 .7rem; align-items: start; min-block-size: 2.75rem; padding: .65rem .9rem; color: var(--ink); text-decoration: none; line-height: 1.35; }
        .occ::before { grid-row: 1 / span 4; }
        .occ > * { grid-column: 2; }
        a.occ:hover { background: var(--head-wash); }
        .occs :focus-visible { outline-offset: -.24rem; box-shadow: none; }
        .occ b { font-weight: 700; text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .18em; text-decoration-color: var(--edge); }
        .occ time { font-weight: 600; }
        .occ .at { color: var(--soft); font-size: .93rem; }
        .occ .tag { justify-self: start; margin-block-start: .25rem; }
        .off b { text-decoration: line-through; text-decoration-thickness: .12em; }
        @container (min-width: 34rem) { .occ:has(time) { grid-template-columns: 1.35em 9.5rem 1fr; } .occ:has(time) > * { grid-column: 3; } .occ:has(time) > time { grid-area: 1 / 2 / span 4; } }
        .day { display: grid; gap: .6rem 1.6rem; }
        @container (min-width: 44rem) { .day { grid-template-columns: 5.4rem 1fr; } .day h2 { margin: .4rem 0; } }
        @container (min-width: 50rem) {
          .month { display: table; table-layout: fixed; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--edge); border-radius: var(--round); overflow: hidden; }
          .month thead { display: table-header-group; }
          .month tbody { display: table-row-group; }
          .month tr { display: table-row; }
          .month td.pad, .month td.none, .month td { display: table-cell; block-size: 6.5rem; padding: .35rem; border-block-start: 1px solid var(--edge); vertical-align: top; }
          .month td + td { border-inline-start: 1px solid var(--line); }
          .month .pad { background: var(--paper); }
          .month th { padding: .5rem .6rem; text-align: start; font: 700 .95rem/1.3 var(--voice); background: var(--head-wash); }
          .month :is(h2, h3) { margin: 0 0 .15rem; font-size: 1rem; }
          .month :is(h2, h3) > i { position: absolute; clip-path: inset(50%); }
          .num { display: inline-grid; place-items: center; min-inline-size: 2rem; block-size: 2rem; border-radius: 50%; }
          .now .num { background: var(--butter); color: var(--on-butter); }
          .month .occs { background: none; border: 0; border-radius: .4rem; }
          .month .occs li + li, .jobs li + li { border-block-start: 1px dotted var(--edge); }
          .month .occ { display: block; padding: .35rem .3rem; font-size: .82rem; line-height: 1.3; border-radius: .4rem; }
          .month .occ::before { float: right; margin-inline-start: .2em; }
          .month .occ > *, .month .occ > time { display: block; }
          .month .occ .at { display: none; }
          .across .month .occ .at { display: block; }
          .month .occ .tag { display: table; font-size: .78rem; }
          .month .occ b { text-decoration-line: none; }
          .month .off b { text-decoration-line: line-through; }
          .month a.occ:hover b { text-decoration-line: underline; }
        }

        /* A date is a disc with a second disc behind it */
        .disc { display: grid; place-content: center; flex: none; inline-size: 4.4rem; block-size: 4.4rem; margin: 0 .9rem 0 0; border-radius: 50%; background: var(--head); color: var(--on-head); text-align: center; font: 600 .9rem/1.05 var(--voice); box-shadow: 0 0 0 .13rem var(--card), .75rem 0 0 -.12rem var(--sun); }
        .disc b { display: block; font-size: 1.7rem; line-height: 1; }
        .disc.now { --sun: var(--head); background: var(--butter); color: var(--on-butter); }

        /* Cards: .box is a day of mine, .card anything else */
        .box, .card, .ladder > li { margin: 0 0 1.2rem; padding: 1.2rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--card); }
        .box { display: flex; flex-wrap: wrap; gap: 1rem; border: 2px solid var(--edge); }
        .box > div { flex: 1 1 15rem; min-inline-size: 0; }
        .card > :last-child, .ladder > li > :last-child, .box > div > :last-child { margin-block-end: 0; }
        .card > .acts, .box .acts { margin-block-start: 1rem; }
        .why { margin: 0 0 1rem; padding: .8rem 1rem .8rem 1.2rem; border-radius: .8rem; background: var(--head-wash); }
        .why li { position: relative; padding-inline-start: 1.7rem; }
        .why li::before { content: ""; position: absolute; inset: .42em auto auto 0; inline-size: .75em; block-size: .75em; border: .38em solid var(--head); border-radius: 50%; box-shadow: .34em 0 0 0 var(--sun); }
        .why .no::before { border: 2px solid var(--heart); box-shadow: none; }
        .facts > div { padding-block: .7rem; border-block-end: 1px solid var(--line); }
        .facts > :last-child { border: 0; }
        .facts dt { font-weight: 700; }
        .facts dd { margin: 0; overflow-wrap: anywhere; }
        @container (min-width: 40rem) { .facts:not(.list) > div { display: grid; grid-template-columns: 10rem 1fr auto; gap: 1rem; } }

        /* Steps: a chain of overlapping circles; the words say where you are */
        .chain { display: flex; margin: 0 0 .6rem; }
        .chain li { display: grid; place-items: center; inline-size: 2.6rem; block-size: 2.6rem; margin-inline-end: -.5rem; border: 2px solid var(--head); border-radius: 50%; background: var(--card); font-weight: 700; }
        .chain .done { background: var(--head); color: var(--on-head); box-shadow: inset 0 0 0 2px var(--card); }
        .chain [aria-current] { z-index: 1; inline-size: 3.2rem; block-size: 3.2rem; margin-block: -.3rem; background: var(--butter); color: var(--on-butter); border-color: var(--ink); }
        .path > li { position: relative; padding: 0 0 1.2rem 3.2rem; }
        .path > li::before { content: ""; position: absolute; inset: .05rem auto auto 0; z-index: 1; inline-size: 1.9rem; block-size: 1.9rem; border: 2px solid var(--head); border-radius: 50%; background: var(--card); text-align: center; font-weight: 700; line-height: 1.6rem; }
        .path > li:not(:last-child)::after { content: ""; position: absolute; inset: 1.5rem auto -.3rem .85rem; border-inline-start: .2rem solid var(--line); }
        .path > .done::before { content: "\2713"; content: "\2713" / ""; background: var(--head); color: var(--on-head); }
        .path > [aria-current]::before { background: var(--butter); border-color: var(--ink); }
        .path.fine > li::before { inset: .3rem auto auto .4rem; inline-size: 1.1rem; block-size: 1.1rem; background: var(--head); box-shadow: .35rem 0 0 0 var(--sun); }
        .path > li > :last-child { margin-block-end: 0; }
        .ladder { counter-reset: r; }
        .ladder > li { counter-increment: r; }
        .ladder h3::before { content: counter(r); display: inline-grid; place-items: center; inline-size: 2.2rem; block-size: 2.2rem; margin-inline-end: .9rem; border-radius: 50%; background: var(--head-wash); box-shadow: .35rem 0 0 0 var(--sun); }
        .ladder > .best { border: 3px solid var(--head); }
        .ladder .best h3::before { background: var(--head); color: var(--on-head); }
        .ladder > .shut { background: none; border-style: dashed; border-color: var(--edge); }

        /* The connector's desk */
        .jobs > li { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; padding: 1rem 1.1rem; }
        .jobs p { flex: 1 1 17rem; margin: 0; }
        .jobs b { display: block; }
        .jobs .acts { flex-grow: 1; }
        @container (min-width: 40rem) { .jobs .acts { flex-grow: 0; } }
        .ghost { outline: 2px dashed var(--hands); outline-offset: -3px; background: var(--hands-wash); border-radius: .5rem; }
        .strip { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
        .strip li { padding: .6rem .7rem; border: 1px solid var(--line); border-radius: .9rem; background: var(--card); }
        .strip h3 { margin: 0 0 .2rem; font-size: 1rem; }
        .strip p { margin: 0; font-size: .9rem; line-height: 1.4; }
        .strip .now { border: 2px solid var(--ink); background: var(--butter); color: var(--on-butter); }
        .sums { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); }
        .sums li { padding: .9rem 1.1rem; border-inline-start: .35rem solid var(--head); background: var(--card); border-radius: .5rem; }
        .sums b { display: block; font: 700 1.6rem/1.15 var(--voice); }
        .sums .care { border-color: var(--heart); } .sums .wait { border-color: var(--hands); }
        .facts dd > a { margin-inline-start: .4em; }
        details { margin: 0 0 1.2rem; border: 1px solid var(--edge); border-radius: .9rem; background: var(--card); }
        summary { padding: .75rem 1.1rem; min-block-size: 2.75rem; font-weight: 700; color: var(--head); cursor: pointer; }
        details > :not(summary) { margin: .4rem 1.1rem 1.1rem; }

        /* Pictures of a month: the fuller the darker, with the number in it */
        .heats { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
        .heats h2 { font-size: 1.15rem; margin: 0; } .heats p { margin: 0 0 .4rem; }
        .heat { display: block; inline-size: 100%; max-inline-size: 20rem; block-size: auto; font: 600 12px var(--plain); text-anchor: middle; fill: var(--ink); forced-color-adjust: none; }
        .heat .days { font-size: 10px; fill: var(--soft); }
        .h0 { fill: var(--paper); stroke: var(--line); stroke-width: .6; } .h1 { fill: var(--head-wash); } .h2 { fill: var(--heat); } .h3 { fill: #74bdab; } .h4 { fill: var(--head); }
        .heat .more { fill: #0b211c; } .heat .most { fill: var(--on-head); }
        .bars { margin: 0 0 1.4rem; max-inline-size: 32rem; }
        .bars figcaption { font-weight: 700; } .bars .key { margin: .4rem 0 .6rem; }
        .bars .key li::before { content: ""; display: inline-block; inline-size: 1em; block-size: 1em; margin-inline-end: .45em; border: 1px solid var(--edge); border-radius: .2em; background: var(--bar); vertical-align: -.1em; forced-color-adjust: none; }
        .bars svg { display: block; inline-size: 100%; block-size: auto; margin-block-end: .8rem; font: 15px var(--plain); fill: var(--ink); forced-color-adjust: none; }
        .b0 { --bar: var(--head); } .b1 { --bar: var(--heat); } .b2 { --bar: var(--card); }
        .bars rect { fill: var(--bar); stroke: var(--edge); stroke-width: 1; }
        .bars :is(.n0, .n1, .n2) { text-anchor: middle; font-weight: 700; } .bars .n0 { fill: var(--on-head); }

        /* A part of the programme, and words that are easy to read */
        .parts { display: grid; gap: 0 1.2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
        .note.part { padding: .7rem 1rem; max-inline-size: none; }
        .easy { max-inline-size: 36rem; font-size: 1.2rem; }
        .easy p { margin-block-end: .35rem; }
        .easy h3 { margin-block: 1.2rem .3rem; }

        /* Large print: one class on <html>; grids become lists, everything one column */
        .large { font-size: clamp(150%, 140% + .5vw, 170%); line-height: 1.6; }
        .large .soft, .large .lead, .large .hint, .large .at { color: var(--ink); }
        .large .button, .large button { inline-size: 100%; }
        .large :is(.small, .tag, .occ .at, .fete, .strip p) { font-size: 1rem; }

        @media (max-width: 34em) { .acts > * { inline-size: 100%; } }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

        /* Paper: A4. Clear print is 12pt, never less; large print is 18pt. The grid for the wall is the one exception: it
           stands on one sheet, in the largest type that fits, and is 12pt or more on A3 */
        .sheet { padding: 1.5rem; max-inline-size: 72rem; margin: 1rem auto; background: var(--card); }
        .large .sheet { max-inline-size: 46rem; }
        .bill { display: flex; flex-wrap: wrap; gap: 1.2rem; align-items: center; margin-block: 0 .8rem; }
        .bill > div { flex: 1 1 12rem; min-inline-size: 0; }
        .bill p { max-inline-size: none; margin: 0; }
        .bill h1 { margin: 0; }
        .code { display: block; flex: none; inline-size: 15rem; max-inline-size: 100%; block-size: auto; margin-block-end: 1rem; border-radius: .6rem; forced-color-adjust: none; }
        .sheet .code { inline-size: 9rem; margin: 0; }
        .leaf { margin-block-end: 1.2rem; }
        .leaf h2 { margin: 0 0 .3rem; padding-block-start: .5rem; border-block-start: .15rem solid var(--head); font-size: 1.15rem; }
        .leaf p { margin-block-end: .4rem; }
        .window { margin: 0; padding: .8rem 0; font-size: .8rem; line-height: 1.3; }
        .own { margin-block-end: 1.2rem; }
        .own > li { padding: .5rem 0 .5rem 1rem; border-inline-start: .4rem solid var(--head); margin-block-end: .7rem; }
        .own > li.off { border-inline-start-style: double; border-color: var(--heart); }
        .own p { margin: 0; }
        .when { font-weight: 700; font-family: var(--voice); }
        .own .off b { text-decoration: line-through; }
        .warning { display: block; }
        .warning::before { content: "! "; content: "! " / ""; color: var(--heart); }
        .lines > li { margin-block-end: .6rem; }
        .round { inline-size: 100%; background: var(--card); border: 1px solid var(--line); }
        .round, .round tbody, .round th, .round td { display: block; }
        .round thead { display: none; }
        .round tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .4rem 1rem; padding: .8rem; }
        .round tr + tr { border-block-start: 1px solid var(--line); }
        .round :is(th, td) { text-align: start; padding: 0; }
        .round td:nth-child(2) { grid-area: 2 / 1 / auto / -1; } .round.people td:nth-child(3) { grid-area: 3 / 1 / auto / -1; }
        .round .near { grid-area: 3 / 1 / auto / -1; }
        .round td:last-child { grid-area: 1 / 2; }
        .round.list tr { display: block; } .round.list :is(th, td) + td { padding-block-start: .4rem; } .round.list ul { margin: 0; }
        .round small { display: block; font-size: 1rem; font-weight: 400; }
        .round .tick { display: inline-block; inline-size: 1.6rem; block-size: 1.6rem; border: 2px solid var(--edge); border-radius: .3rem; }
        .labels { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); padding: 0; list-style: none; }
        .labels li { padding: .8rem; border: 1px dashed var(--edge); border-radius: .5rem; }
        .script { margin: 0; }
        .script li { margin-block-end: .3rem; }
        @container (min-width: 38rem) {
          .round { display: table; table-layout: fixed; border-collapse: collapse; }
          .round thead { display: table-header-group; }
          .round tbody { display: table-row-group; }
          .round tr { display: table-row; }
          .round tr > * { display: table-cell; padding: .6rem .7rem; border: 1px solid var(--line); vertical-align: top; }
          .round thead th { background: var(--head-wash); }
          .round tr > :first-child { inline-size: 26%; }
          .round:has(.near) tr > :nth-child(2) { inline-size: 24%; }
          .round tr > :last-child { inline-size: 5rem; }
          .round.people tr > :last-child { inline-size: 10rem; }
          .round.list { table-layout: auto; } .round.list tr { display: table-row; }
          .round.list tr > * { inline-size: auto; padding: .6rem .7rem; } .round.list button { white-space: nowrap; }
        }
        @page { size: A4; margin: 15mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 12pt system-ui, sans-serif; } }
        @page large { size: A4; margin: 14mm 15mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 18pt Arial, "Liberation Sans", sans-serif; } }
        @page labels { size: A4; margin: 15.1mm 7.2mm; @bottom-right { content: none; } }
        @page across { size: A4 landscape; margin: 5mm 8mm; @bottom-right { content: none; } }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #222; --line: #888; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          html { font-size: 12pt; line-height: 1.3; }
          html.large { font-size: 18pt; line-height: 1.32; }
          .small, .tag, .at, .fete, .name small, .month th { font-size: 1rem !important; }
          .top nav, .top > p, .acts, .tabs, .skip, .screen, .thread, details, button { display: none; }
          main.sheet { padding: 0; margin: 0; max-inline-size: none; }
          h1, h2, h3 { break-after: avoid; }
          .box, .card, .note, .occs li, .ladder > li, .jobs > li, .lines > li, .round tr, .bill, .day, .month:not(.across *) td { break-inside: avoid; }
          .foot { background: none; padding: 0; }
          .paper { --plain: Arial, "Liberation Sans", Roboto, "Noto Sans", sans-serif; --voice: var(--plain); }
          .across { page: across; font-size-adjust: .519; }
          .fit-24 { font-size: 12pt; } .fit-23 { font-size: 11.5pt; } .fit-22 { font-size: 11pt; } .fit-21 { font-size: 10.5pt; } .fit-20 { font-size: 10pt; }
          .fit-19 { font-size: 9.5pt; } .fit-18 { font-size: 9pt; } .fit-17 { font-size: 8.5pt; }
          .across .bill { flex-wrap: nowrap; gap: 5mm; margin: 0 0 2mm; block-size: 25mm; font-size: 10pt; line-height: 1.22; }
          .across .code { inline-size: 25mm; block-size: 25mm; border-radius: 0; }
          .across .bill img { inline-size: 20mm; block-size: 20mm; }
          .across .bill h1 { font-size: 20pt; line-height: 1.1; }
          .across .month tr { break-inside: avoid; }
          .across .month { display: table; table-layout: fixed; border: 0; border-radius: 0; border-collapse: collapse; }
          .across .month thead { display: table-header-group; } .across .month tbody { display: table-row-group; } .across .month tr { display: table-row; }
          .across .month :is(td, th), .across .month td:is(.pad, .none) { display: table-cell; block-size: auto; padding: .5mm 1mm; vertical-align: top; }
          .across .month th { padding-block: .8mm; background: var(--head); color: #fff; font-size: 1rem; text-align: start; }
          .across .month td { border: .3mm solid #7d8f86; }
          .across .month .pad { background: #eef2ee; }
          .across .month :is(h2, h3) { display: block; float: inline-end; block-size: 1.1rem; margin: 0 0 0 1mm; break-after: auto; line-height: 1.1rem; }
          .across .month :is(h2, h3) > i { position: absolute; clip-path: inset(50%); }
          .across .num { min-inline-size: 0; block-size: auto; display: inline; font-size: 1.3rem; color: var(--head); }
          .across .fete { margin: 0; font: 600 1rem/1.12 var(--plain); }
          .across .month .occs { background: none; border: 0; border-radius: 0; overflow: visible; }
          .across .month .occs li + li { border: 0; }
          .across .month .occ { display: inline; padding: 0; font-size: 1rem; line-height: 1.12; }
          .across .month .occs li { line-height: 1.12; padding-block-end: .25mm; }
          .across .month .occ > :is(*, .at, time) { display: inline; color: var(--ink); }
          .across .occ::before { display: none !important; }
          .across .off b { text-decoration: line-through; }
          .month, .occs { overflow: visible; }
          .occ { min-block-size: 0; padding: .2rem .6rem; }
          .large .sheet { max-inline-size: none; page: large; }
          .large .bill { flex-wrap: nowrap; margin-block-end: 6mm; }
          .large .code { inline-size: 45mm; block-size: 45mm; border-radius: 0; }
          .large .bill img { inline-size: 24mm; block-size: 24mm; }
          .large .bill h1 { font-size: 1.5rem; }
          .large .leaf h2 { break-after: avoid; }
          .own > li { break-inside: avoid; padding-block: 0; margin-block-end: .28rem; }
          main > .leaf { margin-block: .9rem .3rem; } .large .lines > li { margin-block-end: .35rem; }
          .labels { page: labels; grid-template-columns: repeat(3, 63.5mm); gap: 0 2.5mm; margin: 0; }
          .labels li { block-size: 38.1mm; padding: 4mm 5mm; border: 0; overflow: hidden; break-inside: avoid; font-size: 12pt; line-height: 1.2; }
          .post { position: relative; block-size: 76mm; }
          .post .bill { block-size: 32mm; margin: 0; overflow: hidden; }
          .post .window { position: absolute; inset: 36mm auto auto 8mm; padding: 0; font-size: 14pt; line-height: 1.2; }
        }
        """#
}
