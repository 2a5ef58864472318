extension FaultCatalogue {
    /// Texts on what two countries tell together.
    static let joint: [FaultCode: Text] = [
        .practiceUnknown: (
            "Cette bonne pratique n’est pas connue ici.",
            "هذه الممارسة الجيدة غير معروفة هنا.",
            "This good practice is not known here."
        ),
        .practiceIsOwn: (
            "Un pays ne demande pas le transfert de sa propre pratique.",
            "لا يطلب بلد نقل ممارسته الخاصة.",
            "A country does not request the transfer of its own practice."
        ),
        .practiceWithdrawn: (
            "Cette bonne pratique a été retirée.",
            "تم سحب هذه الممارسة الجيدة.",
            "This good practice was withdrawn."
        ),
        .stepNotAllowed: (
            "Cette étape n’est pas possible dans l’état actuel.",
            "هذه الخطوة غير ممكنة في الحالة الراهنة.",
            "This step is not possible in the present state."
        ),
        .notEntitled: (
            "C’est à l’autre pays de faire cette déclaration.",
            "هذا التصريح من حق البلد الآخر.",
            "It is for the other country to make this statement."
        ),
        .hostIsSending: (
            "Le pays d’accueil doit être différent du pays d’envoi.",
            "يجب أن يختلف بلد الاستقبال عن بلد الإرسال.",
            "The host country must differ from the sending country."
        ),
        .seatsOutOfRange: (
            "Le nombre de places doit être entre 1 et 100 000.",
            "يجب أن يكون عدد المقاعد بين 1 و100000.",
            "The number of seats must be between 1 and 100,000."
        ),
        .seatsTaken: (
            "Toutes les places de ce pilote sont prises.",
            "جميع مقاعد هذا المشروع النموذجي محجوزة.",
            "All seats of this pilot are taken."
        ),
        .pilotUnknown: (
            "Ce pilote de mobilité n’est pas connu ici.",
            "هذا المشروع النموذجي للتنقل غير معروف هنا.",
            "This mobility pilot is not known here."
        ),
        .pilotNotAccepted: (
            "L’autre pays n’a pas encore accepté ce pilote : personne ne peut partir.",
            "لم يقبل البلد الآخر هذا المشروع النموذجي بعد: لا يمكن لأحد المغادرة.",
            "The other country has not accepted this pilot yet: nobody can depart."
        ),
        .pilotNotOpen: (
            "Ce pilote est décliné ou clos.",
            "هذا المشروع النموذجي مرفوض أو مغلق.",
            "This pilot was declined or is closed."
        ),
    ]
}
