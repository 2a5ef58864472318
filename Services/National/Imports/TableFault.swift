import ServiceHost

/// What is wrong with a table as a table; what is wrong with what it says, the domain tells.
enum TableFault: Error, Equatable {
    // Of the file.
    case notUTF8(line: Int)
    case quoteOpen(line: Int)
    case quoteMisplaced(line: Int)
    case noRows
    case tooManyRows(most: Int)
    // Of its columns.
    case columnUnknown(nearest: String?)
    case columnRepeated
    case columnMissing
    // Of a row or a cell.
    case cellCount(expected: Int, found: Int)
    case decimalUndeclared
    case decimalInvalid
    case flagInvalid
    case rowRepeated(line: Int)

    var code: String {
        switch self {
        case .notUTF8: "notUTF8"
        case .quoteOpen: "quoteOpen"
        case .quoteMisplaced: "quoteMisplaced"
        case .noRows: "noRows"
        case .tooManyRows: "tooManyRows"
        case .columnUnknown: "columnUnknown"
        case .columnRepeated: "columnRepeated"
        case .columnMissing: "columnMissing"
        case .cellCount: "cellCount"
        case .decimalUndeclared: "decimalUndeclared"
        case .decimalInvalid: "decimalInvalid"
        case .flagInvalid: "flagInvalid"
        case .rowRepeated: "rowRepeated"
        }
    }

    var text: LocalisedText {
        switch self {
        case .notUTF8(let line):
            LocalisedText(
                fr: "Ligne \(line) : ce n’est pas de l’UTF-8. Enregistrez le fichier au format « CSV UTF-8 ».",
                ar: "السطر \(line): الترميز ليس UTF-8. احفظ الملف بتنسيق «CSV UTF-8».",
                en: "Line \(line): this is not UTF-8. Save the file as “CSV UTF-8”.")
        case .quoteOpen(let line):
            LocalisedText(
                fr: "Le guillemet ouvert à la ligne \(line) n’est jamais fermé.",
                ar: "علامة الاقتباس المفتوحة في السطر \(line) لم تُغلق.", en: "The quote opened on line \(line) is never closed.")
        case .quoteMisplaced(let line):
            LocalisedText(
                fr: "Ligne \(line) : du texte suit un guillemet fermant. Doublez les guillemets à l’intérieur d’une cellule.",
                ar: "السطر \(line): يوجد نص بعد علامة اقتباس مغلقة. ضاعف علامات الاقتباس داخل الخلية.",
                en: "Line \(line): text follows a closing quote. Double the quotes inside a cell.")
        case .noRows:
            LocalisedText(
                fr: "La table n’a pas de ligne : une ligne de titres et au moins une autre sont attendues.",
                ar: "الجدول خالٍ: المطلوب سطر عناوين وسطر واحد على الأقل.",
                en: "The table has no rows: a line of column names and at least one more are expected.")
        case .tooManyRows(let most):
            LocalisedText(
                fr: "Au plus \(most) lignes par fichier : partagez-le.", ar: "الحد الأقصى \(most) سطر في الملف: قسّمه.",
                en: "At most \(most) rows a file: split it.")
        default: partText
        }
    }

    private var partText: LocalisedText {
        switch self {
        case .columnUnknown(let nearest?):
            LocalisedText(
                fr: "Colonne inconnue. Est-ce « \(nearest) » ?", ar: "عمود غير معروف. هل المقصود «\(nearest)»؟",
                en: "Unknown column. Did you mean “\(nearest)”?")
        case .columnUnknown: LocalisedText(fr: "Colonne inconnue.", ar: "عمود غير معروف.", en: "Unknown column.")
        case .columnRepeated: LocalisedText(fr: "Colonne répétée.", ar: "العمود مكرر.", en: "The column is repeated.")
        case .columnMissing: LocalisedText(fr: "Cette colonne est requise.", ar: "هذا العمود مطلوب.", en: "This column is required.")
        case .cellCount(let expected, let found):
            LocalisedText(
                fr: "\(expected) cellules attendues, \(found) trouvées.", ar: "المتوقع \(expected) خلية، والموجود \(found).",
                en: "\(expected) cells are expected, \(found) were found.")
        case .decimalUndeclared:
            LocalisedText(
                fr: "Dites d’abord comment les décimales sont écrites : decimal=comma ou decimal=point.",
                ar: "حدّد أولاً كيف تُكتب الكسور العشرية: decimal=comma أو decimal=point.",
                en: "Say first how decimals are written: decimal=comma or decimal=point.")
        case .decimalInvalid:
            LocalisedText(
                fr: "Ce nombre n’est pas écrit comme déclaré.", ar: "هذا الرقم غير مكتوب بالشكل المعلن.",
                en: "The number is not written as declared.")
        case .flagInvalid:
            LocalisedText(fr: "true ou false attendu.", ar: "المطلوب true أو false.", en: "true or false is expected.")
        case .rowRepeated(let line):
            LocalisedText(
                fr: "La même ligne se trouve déjà à la ligne \(line).", ar: "السطر نفسه موجود في السطر \(line).",
                en: "The same row stands on line \(line) already.")
        default: LocalisedText(untranslated: "")
        }
    }
}
