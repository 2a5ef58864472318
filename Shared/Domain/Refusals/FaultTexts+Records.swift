extension FaultCatalogue {
    /// Texts on agreements, plans and actions.
    static let records: [FaultCode: Text] = [
        .alreadyExists: (
            "Un enregistrement avec cet identifiant existe déjà.",
            "يوجد سجل بهذا المعرّف من قبل.",
            "A record with this identifier exists already."
        ),
        .doesNotExist: (
            "Cet enregistrement n’existe pas.",
            "هذا السجل غير موجود.",
            "This record does not exist."
        ),
        .recordOfOtherCountry: (
            "Seul le pays qui tient cet enregistrement peut le modifier.",
            "لا يمكن تعديل هذا السجل إلا من البلد الذي يحتفظ به.",
            "Only the country that keeps this record can change it."
        ),
        .dateInFuture: (
            "Cette date est dans l’avenir : ce qui a eu lieu ne peut pas être à venir.",
            "هذا التاريخ في المستقبل: ما حدث لا يمكن أن يكون لاحقا.",
            "This date is in the future: what has happened cannot lie ahead."
        ),
        .dateBeforePreviousStep: (
            "Cette date est avant celle de l’étape précédente.",
            "هذا التاريخ قبل تاريخ الخطوة السابقة.",
            "This date is before that of the previous step."
        ),
        .dateAfterPeriod: (
            "Cette date est après la fin de la période du rapport.",
            "هذا التاريخ بعد نهاية فترة التقرير.",
            "This date is after the end of the period of the report."
        ),
        .partiesTooFew: (
            "Un accord a au moins deux parties.",
            "للاتفاق طرفان على الأقل.",
            "An agreement has at least two parties."
        ),
        .partyUnnamed: (
            "Donnez le pays, la région ou le nom de cette partie.",
            "أدخل البلد أو الجهة أو اسم هذا الطرف.",
            "Give the country, the region or the name of this party."
        ),
        .partyRepeated: (
            "Cette partie est nommée deux fois.",
            "هذا الطرف مذكور مرتين.",
            "This party is named twice."
        ),
        .ownCountryMissing: (
            "Votre pays doit être l’une des parties.",
            "يجب أن يكون بلدكم أحد الأطراف.",
            "Your country must be one of the parties."
        ),
        .leadNotParty: (
            "Le chef de file doit être l’une des parties.",
            "يجب أن يكون البلد القائد أحد الأطراف.",
            "The lead must be one of the parties."
        ),
        .areaRepeated: (
            "Ce domaine d’intervention est donné deux fois.",
            "مجال التدخل هذا مذكور مرتين.",
            "This area of intervention is given twice."
        ),
        .regionOfOtherCountry: (
            "Cette région n’est pas dans le pays indiqué.",
            "هذه الجهة ليست في البلد المذكور.",
            "This region is not in the country given."
        ),
        .regionUnknown: (
            "Cette région n’existe pas dans ISO 3166-2.",
            "هذه الجهة غير موجودة في ISO 3166-2.",
            "This region does not exist in ISO 3166-2."
        ),
        .countryNotMember: (
            "Ce pays ne participe pas à la coopération.",
            "هذا البلد ليس عضوا في التعاون.",
            "This country is not a member of the cooperation."
        ),
        .organisationRepeated: (
            "Cette organisation est donnée deux fois avec le même rôle.",
            "هذه المنظمة مذكورة مرتين بالدور نفسه.",
            "This organisation is given twice with the same role."
        ),
        .tagRepeated: (
            "Ce code est donné deux fois.",
            "هذا الرمز مذكور مرتين.",
            "This code is given twice."
        ),
        .amountNegative: (
            "Le montant ne peut pas être négatif.",
            "لا يمكن أن يكون المبلغ سالبا.",
            "The amount cannot be negative."
        ),
        .milestoneRepeated: (
            "Ce jalon est donné deux fois.",
            "هذه المرحلة مذكورة مرتين.",
            "This milestone is given twice."
        ),
        .milestoneUnknown: (
            "Ce jalon n’existe pas dans l’action.",
            "هذه المرحلة غير موجودة في العملية.",
            "This milestone does not exist in the action."
        ),
        .milestoneReachedBefore: (
            "Ce jalon a déjà été déclaré atteint dans le rapport d’une autre période.",
            "سبق الإعلان عن بلوغ هذه المرحلة في تقرير فترة أخرى.",
            "This milestone was already reported as reached in another period."
        ),
        .reachedMilestoneRemoved: (
            "Un jalon déjà atteint ne peut pas être retiré.",
            "لا يمكن حذف مرحلة تم بلوغها.",
            "A milestone that was reached cannot be removed."
        ),
        .weightOutOfRange: (
            "Le poids doit être entre 1 et 1000.",
            "يجب أن يكون الوزن بين 1 و1000.",
            "The weight must be between 1 and 1000."
        ),
        .percentOutOfRange: (
            "Le pourcentage doit être supérieur à 0 et au plus 100.",
            "يجب أن تكون النسبة أكبر من 0 ولا تتجاوز 100.",
            "The percentage must be above 0 and at most 100."
        ),
        .shareRepeated: (
            "Ce pays ou cette région a déjà une part.",
            "لهذا البلد أو هذه الجهة حصة من قبل.",
            "This country or region already has a share."
        ),
        .sharesNotHundred: (
            "Les parts des pays et régions doivent totaliser exactement 100.",
            "يجب أن يساوي مجموع حصص البلدان والجهات 100 بالضبط.",
            "The shares of countries and regions must add up to exactly 100."
        ),
        .relatedToItself: (
            "Une action ne peut pas être liée à elle-même.",
            "لا يمكن ربط العملية بنفسها.",
            "An action cannot be related to itself."
        ),
        .statusStepNotAllowed: (
            "L’action ne peut pas passer de son statut actuel à celui-ci.",
            "لا يمكن للعملية الانتقال من حالتها الحالية إلى هذه الحالة.",
            "The action cannot go from its present status to this one."
        ),
        .notTheOtherParty: (
            "Seule une autre partie de l’action peut la confirmer.",
            "لا يمكن تأكيد العملية إلا من طرف آخر فيها.",
            "Only another party of the action can confirm it."
        ),
        .alreadyConfirmed: (
            "Votre pays a déjà confirmé cette action.",
            "سبق لبلدكم تأكيد هذه العملية.",
            "Your country has already confirmed this action."
        ),
    ]
}
