/// The tables of names: common ones of these islands and of those who came to live here, gathered for this program.
extension GivenNames {
    /// Each name with what people make of it, up to the next comma; spelled folded.
    static let families = """
        abigail abi abbie gail, abraham abe, ada adie, adelaide addie, agnes aggie nessie, alan allan allen al,
        albert bert bertie al, alexander alex alec alick sandy xander sasha, alexandra alex sandra sandy sasha lexi,
        alfred alf alfie fred freddie, alice ali allie, alison ali allie, amanda mandy, amelia millie amy,
        andrew andy drew, angela angie ange, ann anne annie anna nan, anthony antony tony ant,
        antoinette toni nettie, archibald archie, arnold arnie, arthur art artie, audrey aud, augusta gussie,
        barbara barb babs barbie, barnaby barney, bartholomew bart, beatrice bea bee trixie beattie, benedict ben,
        benjamin ben benny benji, bernadette bernie detta, bernard bernie bern, beryl bez, bertram bert bertie,
        bethany beth, betty bet elizabeth, bridget biddy bridie,
        caroline carol carrie caro, carolyn carol lyn, catherine kate cathy cath katie cat kitty kathy kath,
        cecilia cissie celia, cecily cissie, cedric ced, charles charlie chas chuck, charlotte charlie lottie lotty,
        christina chris tina chrissie, christine chris chrissie tina christy, christopher chris kit topher,
        clarence clarrie, clifford cliff, constance connie, cornelius neil con, cynthia cindy, cyril cy,
        katherine kate kathy kath katie kat kitty cathy cath, kathryn kate kathy kath katie,
        kathleen kath kathy kate katie kathie kay, karen kaz, kenneth ken kenny, kevin kev, kimberley kim,
        daniel dan danny, danielle dani, david dave davey davy dai dafydd, deborah debbie deb debs, denise den,
        dennis denis den denny, derek derrick del, desmond des dez, dominic dom nick, donald don donny, doris dot,
        dorothy dot dottie dolly dora dorothea, douglas doug dougie, duncan dunc,
        edith edie, edmund ed eddie ted, edward ed eddie ted teddy ned, edwin ed eddie, edwina eddie winnie,
        eileen aileen, eleanor ellie nell nora nellie elinor, elaine lainie,
        elizabeth liz beth betty lizzie bess bessie eliza libby lily elsie lisa elspeth betsy,
        elisabeth liz beth betty lizzie lisa, ellen nell ellie nellie nelly, emily em millie emmie, emma em emmie,
        emmanuel manny, enid enie, eric rick, ernest ernie, ethel eth, eugene gene, eunice eunie, evelyn eve evie,
        ezekiel zeke,
        felicity fliss, florence flo florrie flossie, frances fran frannie fanny francie,
        francis frank fran frankie, franklin frank frankie, frederick fred freddie freddy,
        gabriel gabe, gabrielle gabby, geoffrey geoff jeff jeffrey, george georgie, georgina georgie gina,
        gerald gerry ger, gerard gerry ged, geraldine gerry, gertrude gert gertie trudy, gilbert gil bert,
        gillian gill jill jillian, gladys glad, glenda glen, glynis glyn, gordon gord, graham graeme grahame,
        gregory greg, gwendoline gwen gwendolyn gwenda, gwyneth gwyn gwen,
        hannah han, harold harry hal, harriet hattie harrie, harrison harry, hazel haze,
        helen nell nellie helena elena, henrietta hettie etta, henry harry hal hank, herbert herb bert bertie,
        hilary hil hillary, hilda hildy, horace horry, howard howie, hubert bert hugh, hugh hughie, humphrey humph,
        ian iain, irene rene renie, isaac ike zac, isabel bel izzy isobel isabelle bella, isabella bella izzy,
        ivy ive,
        jacob jake, jacqueline jackie jacqui jaqueline jacky, james jim jimmy jamie jem, jane janey janie jenny,
        janet jan, janice jan janis, jason jase, jean jeannie jeanette, jeanette jean nettie,
        jennifer jen jenny jenni, jeremiah jerry, jeremy jerry jez jem, jerome jerry, jessica jess jessie,
        jessie jess, joan joanie joannie, joanna jo joanne joannie, joanne jo, jocelyn joss, john johnny jack jon,
        johnathan john jon, jonathan jon jonny john johnathan nathan, joseph joe joey, josephine jo josie,
        joshua josh, joyce joy, judith judy jude, julia julie, julian jules, juliet jules julie,
        laura laurie, laurence larry laurie lol, lawrence larry laurie lol, leo leon, leonard len lenny leo,
        leopold leo, leslie les, lesley les, letitia letty, lewis lew louis, lilian lily lil lillian,
        lillian lily lil, linda lin lindy lyn lynda, lorna lorn, lorraine lori, louis lou louie, louisa lou,
        louise lou, lucille lucy, lucy lu, lydia liddy, lynne lyn lynn,
        mabel may, madeleine maddy maddie madge madeline, magdalena lena magda, malcolm mal, marcus marc mark,
        margaret maggie meg peggy madge marge margie greta daisy mags mag margot rita, marguerite margie rita daisy,
        maria mia, marian marion, marilyn lyn, marjorie marge margie marj, mark marc, martha marty mattie,
        martin mart marty, mary may molly polly mamie, matilda tilly mattie, matthew matt, maud maudie,
        maureen mo maur, maurice morris mo, maxine max, maxwell max, melanie mel, melissa mel, mervyn merv,
        michael mike mick mickey mikey micky, michelle shell chelle, mildred millie, miles milo, millicent millie,
        miriam mim, mohammed mohamed muhammad mo mohammad, moira moyra, monica mon, montague monty, muriel mu,
        nancy nan, natalie nat, nathan nat nate, nathaniel nat nathan nate, neil neal, nicholas nick nicky nicolas,
        nicola nicky nic nikki, nicole nicky nic, nigel nige, noel noele, nora norah, norman norm,
        olive ollie livvy, oliver ollie, olivia liv livvy ollie, oluwaseun olu seun, olufemi olu femi,
        oswald oz ozzie,
        pamela pam pammie, patience pat, patricia pat patsy tricia trish patty paddy, patrick pat paddy rick,
        paul paulie, paula paulie, pauline polly, penelope penny, percival percy, peter pete,
        philip phil phillip pip, philippa pippa pip phil, phillip phil pip, phoebe phebe, phyllis phyl phil,
        priscilla cilla prissy, prudence prue,
        rachel rach rachael, ralph rafe, randolph randy, raymond ray, rebecca becky becca bex beck,
        reginald reg reggie, rhoda rho, richard rick dick rich richie ricky dickie, rita margarita,
        robert bob rob bobby robbie bert, roberta bobbie bertie, robin rob, roderick rod roddy, rodney rod,
        roger rog, roland rolly rowland, ronald ron ronnie, rosalind ros roz, rosamund ros roz, rose rosie,
        rosemary rose rosie romy, rowena ro, rupert rupe, russell russ, ruth ruthie,
        sally sal sarah, samantha sam, samuel sam sammy, sandra sandy, sarah sally sal sadie sara, sebastian seb,
        sharon shaz, sheila shelagh, shirley shirl, sian shan, sidney sid, simon si, solomon sol, sophia sophie,
        stanley stan, stella stel, stephanie steph, stephen steve stevie steven, stuart stu stewart,
        susan sue suzie susie suzy, susannah sue susie, suzanne sue suzie, sybil syb, sydney syd sid, sylvester syl,
        sylvia syl,
        teresa terry tess tessa theresa, terence terry tel terrence, theodore theo ted teddy,
        theresa terry tess tessa, thomas tom tommy thom, timothy tim timmy, tobias toby, tracey tracy, trevor trev,
        ursula urs,
        valerie val, vanessa nessa, vera vee, vernon vern, veronica ronnie, victor vic, victoria vicky vicki tori,
        vincent vince vinny, viola vi, violet vi, virginia ginny, vivian viv vivien vivienne,
        walter wally walt wal, wendy wend, wilfred wilf fred wilfrid, wilhelmina mina minnie,
        william bill will billy willy liam, winifred win winnie freda, winston win,
        yusuf yousef yosef, yvonne vonnie,
        zachary zac zak, zofia zosia sofia,
        """

    /// Names that go by nothing else.
    static let others = """
        aaron adam adrian ahmed aisha alastair alun amina amir anita anwen april ashley bashir blanche blodwen brenda
        brian bruce bryan bryn camilla carl carmel carys ceri chantelle chloe claire clara clare clive colin colleen
        craig darren dawn dean deirdre delia della diana diane dilys dinah dorcas doreen dylan eira elsie elwyn elvis
        emlyn emrys erica esther ewan fatima fay ferdinand fergus fiona flora frank freda gareth gary gavin gaynor
        geeta gemma gerwyn ghislaine gina glyn godfrey grace greta griff gurpreet guy harjit hassan heather hector
        heidi hope hugo huw ibrahim imogen imran ingrid iris isla jack jade jasmine jayden jill jodie josie june
        justin kai kamal karl kate kay keith kelly kerry khalid kieran kirsty krystyna kyle lance laurel lee leila
        lena liam lidia lily lois loretta lorenzo lucia luke mandy manjit marco marcia marina marlene mavis megan
        mei mercy merle mildred minnie mona morag morgan moses mustafa myra myrtle nadia nasreen neville niall noreen
        norma olga olive olwen omar oscar osman owen paolo parveen patsy pearl petra piotr polly poppy priya queenie
        rahima raj rajesh ramona rashid ravi reuben rhiannon rhys rory rosa rosalie roy ruby ryan sabrina sadie
        sadia samina sandeep sanjay sean selina selwyn seren shane shanti shaun silvia simran sinead sonia stacey
        sunita suresh tabitha tamsin tanya tara tariq thelma tina todd troy tyrone una usha vikram wanda warren wayne
        wesley wyn yasmin yusuf zara zoe
        """
}
