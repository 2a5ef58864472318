extension FaultCatalogue {
    /// Texts on indicators and reports.
    static let reports: [FaultCode: Text] = [
        .measureNotSummable: (
            "Seuls les indicateurs en unités peuvent être additionnés.",
            "لا تجمع إلا المؤشرات المقاسة بالوحدات.",
            "Only indicators measured in units can be added up."
        ),
        .measureInUse: (
            "La mesure ne peut plus changer : des valeurs ont été approuvées.",
            "لم يعد ممكنا تغيير القياس: تمت الموافقة على قيم.",
            "The measure can no longer change: values have been approved."
        ),
        .valueDoesNotFitMeasure: (
            "La forme de cette valeur ne correspond pas à la mesure de l’indicateur.",
            "شكل هذه القيمة لا يوافق قياس المؤشر.",
            "The form of this value does not fit the measure of the indicator."
        ),
        .targetRepeated: (
            "Cette période a déjà une cible.",
            "لهذه الفترة هدف من قبل.",
            "This period already has a target."
        ),
        .indicatorUnknown: (
            "Cet indicateur n’existe pas dans l’action.",
            "هذا المؤشر غير موجود في العملية.",
            "This indicator does not exist in the action."
        ),
        .indicatorRepeated: (
            "Cet indicateur est donné deux fois.",
            "هذا المؤشر مذكور مرتين.",
            "This indicator is given twice."
        ),
        .dimensionMissing: (
            "Une ventilation a besoin d’au moins une dimension.",
            "يحتاج التفصيل إلى بعد واحد على الأقل.",
            "A breakdown needs at least one dimension."
        ),
        .dimensionRepeated: (
            "Cette dimension est donnée deux fois.",
            "هذا البعد مذكور مرتين.",
            "This dimension is given twice."
        ),
        .dimensionNotDefined: (
            "L’indicateur n’est pas ventilé par cette dimension.",
            "المؤشر غير مفصل حسب هذا البعد.",
            "The indicator is not broken down by this dimension."
        ),
        .dimensionValueUnknown: (
            "Cette valeur n’existe pas dans la dimension.",
            "هذه القيمة غير موجودة في البعد.",
            "This value does not exist in the dimension."
        ),
        .cellRepeated: (
            "Cette ventilation est donnée deux fois.",
            "هذا التفصيل مذكور مرتين.",
            "This breakdown is given twice."
        ),
        .reportUnknown: (
            "Ce rapport n’existe pas.",
            "هذا التقرير غير موجود.",
            "This report does not exist."
        ),
        .reportNotEditable: (
            "Un rapport soumis ou approuvé ne se modifie plus.",
            "لا يعدل تقرير تم تقديمه أو الموافقة عليه.",
            "A report that was submitted or approved can no longer be edited."
        ),
        .reportNotDraft: (
            "Seul un brouillon peut être soumis.",
            "لا يمكن تقديم إلا مسودة.",
            "Only a draft can be submitted."
        ),
        .reportNotSubmitted: (
            "Seul un rapport soumis peut être approuvé ou renvoyé.",
            "لا تمكن الموافقة إلا على تقرير مقدم أو إرجاعه.",
            "Only a submitted report can be approved or returned."
        ),
        .reportInProgress: (
            "Un autre rapport de cette période est en cours.",
            "يوجد تقرير آخر لهذه الفترة قيد الإنجاز.",
            "Another report of this period is in progress."
        ),
        .reportEmpty: (
            "Ce rapport ne dit rien : donnez au moins un jalon, une valeur, une dépense, un texte ou une pièce.",
            "هذا التقرير لا يتضمن شيئا: أدخل مرحلة أو قيمة أو نفقة أو نصا أو وثيقة على الأقل.",
            "This report says nothing: give at least a milestone, a value, spending, a text or evidence."
        ),
        .ownSubmission: (
            "Vous avez soumis ce rapport : une autre personne doit l’approuver.",
            "أنتم من قدم هذا التقرير: يجب أن يوافق عليه شخص آخر.",
            "You submitted this report: somebody else must approve it."
        ),
        .correctionMustBeNamed: (
            "Un rapport approuvé existe : nommez celui que vous corrigez et donnez la raison.",
            "يوجد تقرير تمت الموافقة عليه: اذكر التقرير الذي تصححه مع السبب.",
            "An approved report exists: name the one you correct and say why."
        ),
        .correctsNotLatest: (
            "La correction doit nommer le dernier rapport approuvé de cette période.",
            "يجب أن يذكر التصحيح آخر تقرير تمت الموافقة عليه لهذه الفترة.",
            "The correction must name the latest approved report of this period."
        ),
        .reasonMissing: (
            "Donnez la raison.",
            "اذكر السبب.",
            "Give the reason."
        ),
        .periodFixed: (
            "La période d’un rapport ne change pas : créez un autre rapport.",
            "لا تتغير فترة التقرير: أنشئ تقريرا آخر.",
            "The period of a report does not change: make another report."
        ),
        .periodNotInCalendar: (
            "Cette période ne fait pas partie du calendrier de votre pays.",
            "هذه الفترة ليست ضمن جدول التقارير في بلدكم.",
            "This period is not in the reporting calendar of your country."
        ),
        .periodInFuture: (
            "Cette période n’a pas encore commencé.",
            "لم تبدأ هذه الفترة بعد.",
            "This period has not begun yet."
        ),
        .actionNotRunning: (
            "Cette action n’est pas en cours : elle est planifiée ou annulée.",
            "هذه العملية غير جارية: هي مبرمجة أو ملغاة.",
            "This action is not running: it is planned or cancelled."
        ),
        .timeOnlyForDemonstration: (
            "L’heure ne se donne que pour des données de démonstration : retirez-la.",
            "لا يحدد الوقت إلا لبيانات العرض التوضيحي: احذفه.",
            "The time can only be given for demonstration data: remove it."
        ),
    ]
}
