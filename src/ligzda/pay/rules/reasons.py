"""The words of this area's refusals."""

WORDS = {
    "month_approved": {
        "lv": "Mēnesis jau ir apstiprināts; ko vēlāk maina, nāk kā labojums nākamajā mēnesī.",
        "en": "The month is approved already; what changes later comes as a correction in the next month.",
    },
    "month_running": {"lv": "Mēnesi pašlaik aprēķina.", "en": "The month is being worked out right now."},
    "month_not_worked": {"lv": "Mēnesis vispirms jāaprēķina.", "en": "The month has to be worked out first."},
    "month_not_checked": {"lv": "Mēnesis vispirms jāpārbauda.", "en": "The month has to be checked first."},
    "month_not_approved": {"lv": "Mēnesis vēl nav apstiprināts.", "en": "The month is not approved yet."},
    "month_unfinished": {
        "lv": "Mēnesi apmaksā tikai tad, kad tas beidzies; šis vēl turpinās.",
        "en": "A month is paid when it is over; this one still goes on.",
    },
    "approver_prepared": {
        "lv": "Mēnesi apstiprina kāds, kurš to nav aprēķinājis un pārbaudījis.",
        "en": "A month is approved by somebody who has not worked it out or checked it.",
    },
    "approver_held": {
        "lv": "Jūs šomēnes aizturējāt kādas ģimenes maksājumu vai atkal ļāvāt to maksāt; mēnesi apstiprina kāds cits.",
        "en": "You held a family back in this month, or let it be paid again; somebody else approves.",
    },
    "held_already": {"lv": "Ģimenes maksājums jau ir aizturēts.", "en": "The family is held back already."},
    "approver_changed_account": {
        "lv": "Jūs ievadījāt vai apstiprinājāt kontu, uz kuru maksā pirmo reizi; mēnesi apstiprina kāds cits.",
        "en": "You entered or confirmed an account that is paid for the first time; somebody else approves.",
    },
    "earlier_month_open": {
        "lv": "Agrāks mēnesis vēl nav apstiprināts.",
        "en": "An earlier month is not approved yet.",
    },
    "approved_since": {
        "lv": "Kopš aprēķina apstiprināts cits mēnesis; aprēķiniet šo mēnesi no jauna.",
        "en": "Another month was approved since the working-out; work this one out anew.",
    },
    "contract_withdrawn_since": {
        "lv": "Kopš aprēķina atsaukts kāds līgums; aprēķiniet mēnesi no jauna.",
        "en": "A contract was taken back since the working-out; work the month out anew.",
    },
    "account_changed_since": {
        "lv": "Kopš aprēķina mainīts kāds konts; aprēķiniet mēnesi no jauna.",
        "en": "An account was changed since the working-out; work the month out anew.",
    },
    "claim_withdrawn_since": {
        "lv": "Kopš aprēķina atsaukts kāds atgūšanas plāns; aprēķiniet mēnesi no jauna.",
        "en": "A plan of claiming back was taken back since the working-out; work the month out anew.",
    },
    "payments_missing": {
        "lv": "Ģimenes, kurām kaut kā trūkst: {count}. Papildiniet vai aizturiet tās, norādot iemeslu.",
        "en": "Families for which something is missing: {count}. Complete it, or hold them back with a reason.",
    },
    "entry_unconfirmed": {
        "lv": "Nav apstiprināts noteikumu krājumā: {entry} ({id}).",
        "en": "Not confirmed in the rulebook: {entry} ({id}).",
    },
    "entry_changed": {
        "lv": "Noteikumu krājumā kopš aprēķina mainīts: {entry}. Aprēķiniet mēnesi no jauna.",
        "en": "Changed in the rulebook since the working-out: {entry}. Work the month out anew.",
    },
    "entry_unknown": {
        "lv": "Noteikumu krājumā nav zināms: {entry} ({id}).",
        "en": "Not known in the rulebook: {entry} ({id}).",
    },
    "file_made": {
        "lv": "Šim mēnesim jau ir bankas datne; jaunu var sagatavot, kad pirmā ir anulēta, norādot iemeslu.",
        "en": "The month has a bank file; another can be made when the first is voided with a reason.",
    },
    "file_sent": {"lv": "Datne jau ir nosūtīta.", "en": "The file is sent already."},
    "file_not_sent": {"lv": "Bankas datne vēl nav nosūtīta.", "en": "The bank file is not sent yet."},
    "file_paid": {"lv": "Datne jau ir izmaksāta.", "en": "The file is paid already."},
    "file_returned_from": {
        "lv": "Banka kādu šīs datnes maksājumu atsūtīja atpakaļ, tātad datni pieņēma; anulējot to samaksātu divreiz.",
        "en": "The bank has sent a payment of this file back, so it took the file; voided, it would be paid twice.",
    },
    "payment_not_ordered": {
        "lv": "Šis maksājums nav ceļā: tas bankai nav nosūtīts vai jau ir atsūtīts atpakaļ.",
        "en": "This payment is not on its way: it was not sent to the bank, or came back already.",
    },
    "returned_before_sent": {
        "lv": "Banka nevar atsūtīt maksājumu, pirms tas tai nosūtīts.",
        "en": "The bank cannot send a payment back before it was sent to it.",
    },
    "return_settled": {
        "lv": "Šis maksājums jau ir iekļauts jaunā bankas datnē.",
        "en": "This payment is in a new bank file already.",
    },
    "return_account_changed": {
        "lv": "Maksājumi, kuru konts kopš apstiprināšanas mainīts: {count}. Apstipriniet tos no jauna.",
        "en": "Payments whose account was changed since they were approved: {count}. Approve them anew.",
    },
    "account_missing": {
        "lv": "Ģimenei nav apstiprināta konta.",
        "en": "The family has no confirmed account.",
    },
    "payer_missing": {
        "lv": "Konts, no kura centrs maksā, nav ierakstīts vai to vēl nav apstiprinājis otrs cilvēks.",
        "en": "The account from which the centre pays is not entered, or no second person has confirmed it yet.",
    },
    "nothing_to_pay": {"lv": "Šomēnes nav ko maksāt.", "en": "There is nothing to pay this month."},
    "accounts_fresh": {
        "lv": "Konti, kas mainīti pēdējo {days} dienu laikā un vēl jāpārlūko otrreiz: {count}.",
        "en": "Accounts changed in the last {days} days that somebody must look at a second time: {count}.",
    },
    "execution_not_working_day": {
        "lv": "Izpildes dienai jābūt darbdienai.",
        "en": "The execution day has to be a working day.",
    },
    "execution_past": {"lv": "Izpildes diena jau pagājusi.", "en": "The execution day is over already."},
    "status_missing": {
        "lv": "Līguma pirmajā dienā ģimenei nav šīs specializācijas statusa.",
        "en": "The family has no status of this specialisation on the contract's first day.",
    },
    "payee_no_carer": {"lv": "Atlīdzību saņem kāds no aprūpētājiem.", "en": "One of the carers is paid."},
    "contract_ends_before_it_begins": {
        "lv": "Līgums beidzas vēlāk, nekā sākas.",
        "en": "A contract ends after it begins.",
    },
    "contract_other": {
        "lv": "Ģimenei šajā laikā jau ir līgums.",
        "en": "The family has a contract in this time already.",
    },
    "contract_ended": {"lv": "Līgums jau ir beidzies.", "en": "The contract has ended already."},
    "contract_paid": {
        "lv": "Pēc šī līguma jau ir maksāts, tāpēc to var tikai izbeigt.",
        "en": "It has been paid by this contract, so it can only be ended.",
    },
    "holder_missing": {
        "lv": "Ierakstiet konta īpašnieka pilno vārdu, kā to zina banka.",
        "en": "Enter the account holder's full name as the bank knows it.",
    },
    "iban_invalid": {
        "lv": "Tāda konta numura nav. Latvijas konts sākas ar LV un ir 21 zīmi garš.",
        "en": "There is no such account number. A Latvian one begins with LV and has 21 signs.",
    },
    "iban_abroad": {
        "lv": "Konts ir ārpus Eiropas Ekonomikas zonas; turp maksājot, bankai vajadzīga arī saņēmēja adrese.",
        "en": "The account is outside the European Economic Area; to pay there a bank wants the payee's address too.",
    },
    "account_waits": {
        "lv": "Viens jauns konts jau gaida apstiprinājumu.",
        "en": "One new account waits to be confirmed already.",
    },
    "account_same": {"lv": "Šis konts jau tiek lietots.", "en": "This account is in use already."},
    "same_person": {
        "lv": "To dara cits cilvēks, nevis tas, kurš to ierakstīja vai apstiprināja.",
        "en": "Another person does this, not the one who entered or confirmed it.",
    },
    "account_not_confirmed": {
        "lv": "Konts vispirms jāapstiprina otram cilvēkam.",
        "en": "First a second person has to confirm the account.",
    },
    "confirmed_already": {"lv": "Tas jau ir apstiprināts.", "en": "It is confirmed already."},
    "nothing_to_claim_back": {
        "lv": "Nav pārmaksas, par kuru vēl nav plāna.",
        "en": "There is no overpayment without a plan.",
    },
    "claim_more_than_owed": {
        "lv": "Atgūt var ne vairāk kā {sum} €.",
        "en": "No more than {sum} € can be claimed back.",
    },
    "instalment_beyond_sum": {
        "lv": "Mēneša daļai jābūt lielākai par nulli un ne lielākai par visu summu.",
        "en": "The monthly part has to be above nought and not above the whole sum.",
    },
    "claim_taken": {
        "lv": "Pēc šī plāna viss jau ir atgūts.",
        "en": "All of it has been taken back by this plan already.",
    },
    "furnishing_claimed": {
        "lv": "Par šo statusu kompensācija jau ir pieprasīta.",
        "en": "The compensation has been claimed for this status already.",
    },
    "receipts_missing": {"lv": "Pievienojiet čekus vai rēķinus.", "en": "Attach the receipts."},
    "receipts_too_large": {
        "lv": "Visi čeki kopā var būt līdz {limit} MB. Fotografējiet tos ar mazāku izšķirtspēju.",
        "en": "All receipts together can be up to {limit} MB. Take the pictures at a lower resolution.",
    },
    "sum_missing": {"lv": "Ierakstiet summu.", "en": "Enter the sum."},
    "sum_above_limit": {"lv": "Kompensē ne vairāk kā {sum} €.", "en": "No more than {sum} € is compensated."},
    "furnishing_not_approved": {
        "lv": "Kompensācija vēl nav apstiprināta.",
        "en": "The compensation is not approved yet.",
    },
    "furnishing_paid": {"lv": "Kompensācija jau ir izmaksāta.", "en": "The compensation is paid already."},
}
