"""The words of requests: verbs that ask, verbs that can be asked for, and who is asked.

Source: counted in 31,796 operative paragraphs of the UN's AKN4UN files (sessions 75 to 78).
"""

from __future__ import annotations

from generator.mandates.model import RequestVerb
from generator.mandates.tokens import phrases, word_set

__all__ = [
    "ACTIONS",
    "ACTORS",
    "ADVERBS",
    "ASIDES",
    "ASIDE_OPENERS",
    "ASKING",
    "BEFORE_INFINITIVE",
    "COMPANY",
    "CONNECTORS",
    "DETERMINERS",
    "MODALS",
    "NOUN_LIKE",
    "OWNED",
    "PREPOSITIONS",
    "PRODUCTS",
    "QUALIFIERS",
    "RELATIVES",
    "STATING",
]


ASKING = {
    "demands": RequestVerb.DEMANDS,
    "decides": RequestVerb.DECIDES,
    "resolves": RequestVerb.DECIDES,
    "requests": RequestVerb.REQUESTS,
    "asks": RequestVerb.REQUESTS,
    "instructs": RequestVerb.INSTRUCTS,
    "directs": RequestVerb.INSTRUCTS,
    "mandates": RequestVerb.INSTRUCTS,
    "authorizes": RequestVerb.AUTHORIZES,
    "urges": RequestVerb.URGES,
    "exhorts": RequestVerb.URGES,
    "recommends": RequestVerb.RECOMMENDS,
    "invites": RequestVerb.INVITES,
    "encourages": RequestVerb.ENCOURAGES,
}
"""Verbs that ask by themselves; "calls" and "appeals" need a word after them."""

NOUN_LIKE = word_set("requests demands mandates directs calls appeals")
"""Those that may be plurals of nouns: "recommendations and requests contained in …"."""

OWNED = {
    "request": RequestVerb.REQUESTS,
    "requests": RequestVerb.REQUESTS,
    "demand": RequestVerb.DEMANDS,
    "demands": RequestVerb.DEMANDS,
    "invitation": RequestVerb.INVITES,
    "appeal": RequestVerb.APPEALS,
    "recommendation": RequestVerb.RECOMMENDS,
    "encouragement": RequestVerb.ENCOURAGES,
    "decision": RequestVerb.DECIDES,
    "call": RequestVerb.CALLS_UPON,
    "calls": RequestVerb.CALLS_UPON,
}
"""What an organ reiterates or renews: "reiterates its request to the Secretary-General"."""

STATING = word_set(
    """
    acknowledges affirms agrees appreciates approves commends condemns confirms congratulates considers declares
    deplores emphasizes endorses expresses highlights looks notes observes reaffirms recalls recognizes regrets
    reiterates rejects renews stresses takes underlines underscores welcomes
    """
)
"""Verbs that open a clause which asks for nothing."""

ADVERBS = word_set(
    """
    also further furthermore again strongly urgently once therefore firmly equally likewise especially particularly
    accordingly consequently moreover hereby solemnly earnestly immediately fully individually collectively jointly
    additionally specifically
    """
)

ASIDES = phrases(
    *(
        f"{preposition} {which} {noun}"
        for preposition in ("in", "to", "on", "for", "with", "at")
        for which in ("this", "that", "these", "those")
        for noun in ("regard", "context", "respect", "connection", "end", "ends", "basis", "purpose", "reason", "stage")
    ),
    *("with this in mind", "in particular", "in addition", "once more", "once again", "inter alia", "as appropriate"),
    *("as a matter of priority", "as a matter of urgency", "for its part"),
)
"""What may stand between the signs of a clause without being part of it."""

DETERMINERS = word_set(
    "the a an all any each every both its their his her our this that these those other others such some no"
)

PREPOSITIONS = word_set(
    """
    of on for against in with within without at by through from to under upon via across during after before between
    among towards toward into over throughout until since regarding concerning including beyond about around per
    """
)

RELATIVES = word_set("that which who whom whose where when as if not so while")
"""Words with which the name of an addressee is over."""

CONNECTORS = phrases(
    "as well as",
    "and",
    "or",
    "and/or",
    "including",
    "in particular",
    "particularly",
    "especially",
    "notably",
    "namely",
    "such as",
)
"""What joins two addressees; those who are included are asked too."""

ASIDE_OPENERS = (
    (PREPOSITIONS - {"including", "among"})
    | RELATIVES
    | ADVERBS
    | word_set(
        """
    taking bearing recognizing mindful noting consistent subject according pursuant upon together along acting given
    notwithstanding once then recalling having being drawing building working using considering consulting keeping
    depending owing due based guided respecting reaffirming only thus thereby provided
    """
    )
)
"""A part between commas that begins with one of these names nobody who is asked."""

COMPANY = word_set("cooperation collaboration consultation consultations coordination partnership conjunction together "
                 "along support assistance through with involvement participation")  # fmt: skip
"""Words of an aside that may go on as a list of its own: "in cooperation with States, agencies and …"."""

BEFORE_INFINITIVE = word_set(
    """
    order as able unable willing wishing yet position right need needs obligation obligations responsibility ability
    capacity commitment commitments efforts opportunity opportunities intention mandate authority necessary required
    invited wish wishes desire chance freedom mandated established designed intended determined continue continuing
    failed failing seeking seek aimed decision decisions obliged entitled likely ready readiness willingness measures
    """
)
"""A "to" behind one of these does not begin what is asked."""

MODALS = word_set("shall should will would may must can could might")

QUALIFIERS = word_set(
    """
    academic affiliated african agricultural all american appropriate arab armed asian bilateral both caribbean central
    charitable civil commercial community-based competent concerned crosscutting cultural current developed developing
    different donor eastern economic educational environmental european existing faith-based federal financial former
    functional future global governmental host human humanitarian independent individual industrial interested
    intergovernmental international interregional intersessional involved judicial juridical key large latin
    law-enforcement legal local main major medical military multilateral municipal national natural new
    non-governmental non-self-governing non-state nongovernmental northern ombudsman operational organizational other
    parliamentary philanthropic political present private professional public recipient regional related relevant
    religious respective scientific small social southern specialized specific state-owned subnational subregional
    subsidiary such technical traditional transit transnational various western women-led world youth-focused youth-led
    """
)
"""Words before a noun; a part of a list that has only these goes on in the next part."""

ACTORS = word_set(
    """
    academia academics actor actors administrator administrators adviser advisor advocate agencies agency alliance
    architecture archives arrangements artists assembly association associations authorities authority bank banks board
    bodies body branch bureau bureaux business businesses candidate candidates centre centres chair chairman
    chairperson chairs chambers cities city commander commanders commission commissioner commissioner-general committee
    communities community compact companies company conference congress consortium contributor contributors coordinator
    coordinators corporation council countries country court creditor creditors delegation delegations department
    departments director directors division donor donors economies economy emirates employer employers enterprise
    enterprises entirety entities entity envoy envoys everyone expert experts facilitator families fao federation force
    forces forum forums foundation foundations fund funds government governments group groups head heads her
    high-commissioner him holders host hosts individual individuals industries industry initiative inspector institute
    institutes institution institutions interpol investor investors israel it itu journalists judges jurisdictions
    kingdom leader leaders libraries manager managers mechanism mechanism-holders mechanisms media mediator mediators
    member members men mission missions movement movements municipalities municipality museums myanmar nations network
    networks observer observers office officer officers offices ombudsman organ organization organizations organizers
    organs others panel parents parliament parliamentarians parliaments part participants parties partner partners
    parts party people peoples person personnel persons platform platforms point points population populations power
    powers president presidents procedure procedures programme programmes prosecutors providers rapporteur rapporteurs
    regime registrar registry regulators representative representatives republic researchers rest scholars schools
    scientists secretariat secretariats secretaries-general secretary secretary-general section sector sectors service
    services shareholders signatories signatory societies society staff stakeholder stakeholders state states
    subcommittee system systems taliban task-force team teams territories territory them those treasurer treasurers
    tribunal un-energy un-habitat un-oceans un-women unaids unctad undp unesco unicef union unit units universities
    university volunteers who women worker workers wto youth
    """
)
"""Nouns that name someone who can be asked."""

ACTIONS = word_set(
    """
    abandon abide abolish accede accelerate accept accommodate accomplish accord account achieve acknowledge acquire
    act activate adapt address adhere adjourn adjust administer admit adopt advance advise advocate afford agree aid
    aim align alleviate allocate allow amend amplify analyse announce answer anticipate appeal apply appoint apportion
    appraise apprise approach appropriate approve arrange articulate ask assemble assert assess assign assist associate
    assume attach attain attempt attend attract audit augment authorize avail avert avoid award backstop balance ban
    base be bear become begin believe benefit bind block bolster boost borrow bridge brief bring broaden budget build
    calculate call cap carry cast catalyse cater cease celebrate centralize certify champion change charge check choose
    circulate cite claim clarify classify clear close co-host coerce collaborate collect combat combine come
    commemorate commence commend comment commission commit communicate commute compare compensate compete compile
    complement complete comply compose concentrate conceptualize conclude condemn condition conduct confer confirm
    conform confront connect consent conserve consider consolidate constitute construct consult contact contain
    contemplate contest contextualize continue contract contribute control convene convert convey convince cooperate
    coordinate cope correct count counter counteract cover create credit criminalize criticize cultivate curb cut
    de-alert deal decide declare decrease dedicate deepen defend defer define defray delegate delete deliberate delist
    deliver demonstrate densify deny depict deploy deposit deprive derive describe deserve design designate desist
    destabilize detail detect deter deteriorate determine develop devise devote differentiate digitalize digitize
    diminish disarm disburse discharge disclose discontinue discourage discover discriminate discuss disengage
    dismantle dispatch display dispose disregard disrupt disseminate dissuade distinguish distribute diversify divert
    do document donate double downgrade downsize draft draw ease educate effectuate elaborate elect eliminate embark
    embed embrace emphasize employ empower enable enact encourage end endeavour endorse enforce engage enhance enjoy
    enlarge enlist enrich enrol ensure enter entrust equip eradicate establish estimate evaluate examine exchange
    exclude execute exempt exercise exert exhaust expand expedite experiment exploit explore export expose express
    extend facilitate factor falsify familiarize feature fight fill finalize finance find focus follow foresee forge
    form formalize formulate forward foster freeze fulfil fund gain galvanize gather generate give graduate grant grow
    guarantee guide halt hand handle harmonize harness hasten have heed help highlight hire hold honour host identify
    ignore impede implement import impose improve incentivize incite include incorporate increase incur indicate
    influence inform initiate innovate inquire insist inspect inspire institute instruct insulate integrate intend
    intensify interact intervene introduce inventory invest investigate invite involve isolate issue join justify keep
    kill know last launch lead learn leave lend let leverage levy liaise liberate lift limit link localize look lose
    lower mainstream maintain make manage manifest map mark match maximize measure mediate meet merge minimize mitigate
    mobilize modernize modify monitor move name negotiate neutralize nominate notify nurture object oblige observe
    obtain offer offset open operate operationalize opt organize outline overcome oversee overthrow participate pay
    penalize perform permit persevere persist pilot place plan play pledge pool postpone practise prepare present
    preserve presume prevent print prioritize proceed process proclaim procure produce profit progress prohibit project
    promote promulgate propose prosecute protect provide publicize publish punish purchase pursue push put quantify
    question raise ratify rationalize re-engage re-establish re-examine reach react read reaffirm realize reassess
    reassign reauthorize rebuild recall receive reclaim reclassify recognize recommend recommit reconcile reconsider
    reconstruct record recover recruit rectify recycle redeploy redouble reduce refer refine reflect reform refrain
    reframe regain register regulate rehabilitate reimburse reinforce reinstate reintegrate reinvigorate reiterate
    reject release relocate rely remain remedy remove render renew renounce reorient repair repatriate repeal replace
    replenish replicate reply report represent request require rescind rescue reserve reside resolve resort respect
    respond restore restrict restructure resume retain retire return reunite reuse reverse revert review revise revisit
    revitalize reward rotate safeguard save scale schedule screen secure see seek seize select self-designate sell send
    sensitize serve set settle share show sign simplify situate slow solicit solve sort spare speak specify speed spend
    sponsor spread stabilize stand standardize start steer stem step stimulate stop store streamline strengthen strive
    study subject submit subscribe substantiate succeed suggest supplement supply support suppress surrender survey
    suspend sustain tackle tailor take target task tax teach tell terminate test trace track train transfer transform
    translate transmit travel treat try turn undermine understand undertake unify unite unlock update upend upgrade
    uphold upload urge use utilize vacate validate value verify violate visit vote waive warn watch webcast weigh
    welcome widen win withdraw withstand work write yield
    """
)
"""Verbs that can be asked for; "to" with one of them begins what is asked."""

PRODUCTS = word_set(
    """
    analysis assessment assessments briefing briefings budget co-facilitators commemoration comments committee
    compilation conference conferences consultation consultations convention data database day debate debates decade
    declaration dialogue dialogues documentation estimates evaluation evaluations event events exhibit exhibition
    experts facilitators forum forums framework fund group guidance guidelines hearing hearings information instrument
    inventory item letter list mandate manual mechanism meeting meetings mission network note notes observance options
    panel paper plan plans portal programme programmes proposal proposals protocol questionnaire recommendation
    recommendations register report reports review reviews roadmap seminar seminars session sessions statement
    statements strategies strategy studies study sub-item summaries summary summit survey toolkit treaty update updates
    views website week workshop workshops year
    """
)
"""What can come of a request."""
