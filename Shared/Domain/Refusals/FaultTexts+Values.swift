extension FaultCatalogue {
    /// Texts on the shape of what was sent.
    static let values: [FaultCode: Text] = [
        .countryCodeInvalid: (
            "Code de pays attendu : deux lettres (ISO 3166-1), par exemple « ma ».",
            "رمز بلد متوقع: حرفان (ISO 3166-1)، مثل «ma».",
            "Expected a country code of two letters (ISO 3166-1), such as “ma”."
        ),
        .regionCodeInvalid: (
            "Code de région attendu (ISO 3166-2), par exemple « MA-02 ».",
            "رمز جهة متوقع (ISO 3166-2)، مثل «MA-02».",
            "Expected a region code (ISO 3166-2), such as “MA-02”."
        ),
        .currencyCodeInvalid: (
            "Code de devise attendu : trois majuscules (ISO 4217), par exemple « XOF ».",
            "رمز عملة متوقع: ثلاثة أحرف كبيرة (ISO 4217)، مثل «XOF».",
            "Expected a currency code of three capitals (ISO 4217), such as “XOF”."
        ),
        .languageCodeInvalid: (
            "Code de langue attendu : deux minuscules, par exemple « fr ».",
            "رمز لغة متوقع: حرفان صغيران، مثل «fr».",
            "Expected a language code of two small letters, such as “fr”."
        ),
        .languageRepeated: (
            "Cette langue est donnée deux fois : gardez un seul texte.",
            "هذه اللغة مذكورة مرتين: احتفظ بنص واحد.",
            "This language is given twice: keep one text."
        ),
        .identifierInvalid: (
            "Identifiant attendu, par exemple « action:0190a5f2-… ».",
            "معرّف متوقع، مثل «action:0190a5f2-…».",
            "Expected an identifier, such as “action:0190a5f2-…”."
        ),
        .identifierOfOtherKind: (
            "Cet identifiant désigne un autre type d’enregistrement.",
            "هذا المعرّف يدل على نوع آخر من السجلات.",
            "This identifier names another kind of record."
        ),
        .milestoneIDInvalid: (
            "Identifiant de jalon attendu : 1 à 40 lettres minuscules, chiffres ou traits d’union.",
            "معرّف مرحلة متوقع: من 1 إلى 40 حرفا صغيرا أو رقما أو شرطة.",
            "Expected a milestone identifier: 1 to 40 small letters, digits or hyphens."
        ),
        .actorInvalid: (
            "L’auteur doit avoir un identifiant de 1 à 200 octets.",
            "يجب أن يكون للفاعل معرّف من 1 إلى 200 بايت.",
            "The actor needs an identifier of 1 to 200 bytes."
        ),
        .textMissing: (
            "Donnez le texte dans au moins une langue.",
            "أدخل النص بلغة واحدة على الأقل.",
            "Give the text in at least one language."
        ),
        .textBlank: (
            "Ce texte est vide.",
            "هذا النص فارغ.",
            "This text is blank."
        ),
        .textTooLong: (
            "Ce texte est trop long (20 000 octets au plus).",
            "هذا النص طويل جدا (20000 بايت كحد أقصى).",
            "This text is too long (20,000 bytes at most)."
        ),
        .dateInvalid: (
            "Date attendue : AAAA-MM-JJ (ou AAAA-MM, AAAA là où une date partielle est admise).",
            "تاريخ متوقع: YYYY-MM-DD (أو YYYY-MM أو YYYY حيث يقبل تاريخ جزئي).",
            "Expected a date: YYYY-MM-DD (or YYYY-MM, YYYY where a partial date is allowed)."
        ),
        .instantInvalid: (
            "Horodatage RFC 3339 attendu, par exemple « 2019-06-30T10:15:00Z ».",
            "طابع زمني RFC 3339 متوقع، مثل «2019-06-30T10:15:00Z».",
            "Expected an RFC 3339 time, such as “2019-06-30T10:15:00Z”."
        ),
        .reportingPeriodInvalid: (
            "Période attendue : 2019, 2019-S1, 2019-Q2 ou 2019-06.",
            "فترة متوقعة: 2019 أو 2019-S1 أو 2019-Q2 أو 2019-06.",
            "Expected a period: 2019, 2019-S1, 2019-Q2 or 2019-06."
        ),
        .numberInvalid: (
            "Nombre décimal attendu, avec un point, sans espaces : 1234.5",
            "عدد عشري متوقع، بنقطة وبدون فراغات: 1234.5",
            "Expected a decimal number with a point and no spaces: 1234.5"
        ),
        .numberTooLarge: (
            "Ce nombre a trop de chiffres (24 au plus).",
            "هذا العدد يتجاوز 24 رقما.",
            "This number has too many digits (24 at most)."
        ),
        .numberTooPrecise: (
            "Ce nombre a trop de décimales (12 au plus).",
            "هذا العدد يتجاوز 12 منزلة عشرية.",
            "This number has too many decimals (12 at most)."
        ),
        .denominatorNotPositive: (
            "Le dénominateur doit être supérieur à zéro.",
            "يجب أن يكون المقام أكبر من صفر.",
            "The denominator must be above zero."
        ),
        .currenciesDiffer: (
            "Des montants de devises différentes ne s’additionnent pas.",
            "لا تجمع مبالغ بعملات مختلفة.",
            "Amounts of different currencies cannot be added."
        ),
        .endBeforeStart: (
            "La fin est avant le début.",
            "النهاية قبل البداية.",
            "The end is before the start."
        ),
        .fieldMissing: (
            "Ce champ est obligatoire.",
            "هذا الحقل إلزامي.",
            "This field is required."
        ),
        .fieldUnknown: (
            "Ce champ n’existe pas ici ; les données personnelles ne sont jamais acceptées. Vérifiez son nom ou retirez-le.",
            "هذا الحقل غير موجود هنا؛ ولا تقبل البيانات الشخصية أبدا. تحقق من اسمه أو احذفه.",
            "There is no such field here, and personal data are never accepted. Check its name or remove it."
        ),
        .fieldRepeated: (
            "Ce champ est donné deux fois.",
            "هذا الحقل مذكور مرتين.",
            "This field is given twice."
        ),
        .objectExpected: (
            "Objet JSON attendu.",
            "كائن JSON متوقع.",
            "Expected a JSON object."
        ),
        .listExpected: (
            "Liste attendue.",
            "قائمة متوقعة.",
            "Expected a list."
        ),
        .textExpected: (
            "Texte attendu.",
            "نص متوقع.",
            "Expected a text."
        ),
        .boolExpected: (
            "Vrai ou faux attendu (true, false).",
            "قيمة true أو false متوقعة.",
            "Expected true or false."
        ),
        .integerExpected: (
            "Nombre entier attendu.",
            "عدد صحيح متوقع.",
            "Expected a whole number."
        ),
        .languageMapExpected: (
            "Texte par langue attendu : {\"fr\": \"…\", \"ar\": \"…\"}.",
            "نص حسب اللغة متوقع: {\"fr\": \"…\", \"ar\": \"…\"}.",
            "Expected a text per language: {\"fr\": \"…\", \"ar\": \"…\"}."
        ),
        .choiceUnknown: (
            "Cette valeur ne fait pas partie des choix possibles.",
            "هذه القيمة ليست من الاختيارات الممكنة.",
            "This value is not one of the choices."
        ),
        .codeUnknown: (
            "Ce code n’existe pas dans la nomenclature.",
            "هذا الرمز غير موجود في القائمة المرجعية.",
            "This code is not in the code list."
        ),
        .oneValueExpected: (
            "Donnez exactement une valeur : « value », « numerator » avec « denominator », ou « text ».",
            "أدخل قيمة واحدة فقط: «value» أو «numerator» مع «denominator» أو «text».",
            "Give exactly one value: “value”, “numerator” with “denominator”, or “text”."
        ),
        .urlInvalid: (
            "Adresse http ou https attendue, sans nom d’utilisateur.",
            "عنوان http أو https متوقع بدون اسم مستخدم.",
            "Expected an http or https address without a user name."
        ),
        .yearOutOfRange: (
            "Année attendue entre 1900 et 2200.",
            "سنة متوقعة بين 1900 و2200.",
            "Expected a year between 1900 and 2200."
        ),
    ]
}
