/// The code lists of IATI 2.03, GCM, JVAP, SDG targets, DAC purposes, ISO 3166 and ISO 4217, embedded in the program.
///
/// `codelists.tsv`: list, code, French, English, Arabic name, separated by tabs; a language that the source lacks is empty.
package enum CodeLists {
    package static let activityStatus = list("ActivityStatus")
    package static let organisationRoles = list("OrganisationRole")
    package static let documentCategories = list("DocumentCategory")
    package static let indicatorMeasures = list("IndicatorMeasure")
    package static let indicatorVocabularies = list("IndicatorVocabulary")
    package static let collaborationTypes = list("CollaborationType")
    package static let activityScopes = list("ActivityScope")
    package static let relatedActivityTypes = list("RelatedActivityType")
    /// An excerpt: not every DAC purpose code has a name here.
    package static let dacPurposes = list("Sector_selected")
    /// An excerpt: not every SDG target has a name here.
    package static let sdgTargets = list("SDG_targets_selected")
    package static let gcmObjectives = list("GCM_objectives")
    package static let gcmPrinciples = list("GCM_principles_fr")
    package static let jvapDomains = list("JVAP_domains")
    /// The members of the cooperation by ISO 3166-1 alpha-2 in capitals.
    package static let countries = list("ISO_3166_1")
    /// The first-level units of the members in ISO 3166-2.
    package static let regions = list("ISO_3166_2")
    package static let currencies = list("ISO_4217")

    /// By the name it has in the data file; an unknown name gives an empty list.
    package static func list(_ name: String) -> CodeList { lists[name] ?? CodeList([]) }

    package static var names: [String] { lists.keys.sorted() }

    private static let lists: [String: CodeList] = {
        var entries: [String: [CodeList.Entry]] = [:]
        let text = String(decoding: PackageResources.codelists_tsv, as: UTF8.self)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 5 else { continue }
            let names = zip([LanguageCode.fr, .en, .ar], fields[2...]).filter { !$1.isEmpty }
            guard let name = try? LanguageMap(Array(names)) else { continue }
            entries[fields[0], default: []].append(CodeList.Entry(code: fields[1], name: name))
        }
        return entries.mapValues(CodeList.init)
    }()
}
