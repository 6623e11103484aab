// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/housekeeping_detail.h"
#include "models/administration/staff_detail.h"
#include "models/administration/staff_fields.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

// What the administration desks decide without the database: suggestions, what is wrong with a form, and differences in words.
class TestAdministrationRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aLoginIsSuggestedByTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("login");
        QTest::newRow("plain") << QStringLiteral("Noor Haddad") << QStringLiteral("noor.haddad");
        QTest::newRow("accents") << QStringLiteral("Lucía Fernández") << QStringLiteral("lucia.fernandez");
        QTest::newRow("three names and blanks") << QStringLiteral("  Anna  Maria Öz ") << QStringLiteral("anna.maria.oz");
        QTest::newRow("apostrophe") << QStringLiteral("Siobhán O'Neill") << QStringLiteral("siobhan.oneill");
        QTest::newRow("another script") << QStringLiteral("Олена Шевченко") << QString();
        QTest::newRow("a number first") << QStringLiteral("7 of 9") << QString();
        QTest::newRow("emoji") << QStringLiteral("😀") << QString();
    }
    void aLoginIsSuggestedByTheName()
    {
        QFETCH(QString, name);
        QFETCH(QString, login);
        QCOMPARE(loginFor(name), login);
    }

    void madeUpPasswordsCanBeReadOutAndDiffer()
    {
        const QString one = madeUpPassword();
        QVERIFY(QRegularExpression(QStringLiteral("^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$")).match(one).hasMatch());
        QVERIFY(one != madeUpPassword());
        QVERIFY(passwordProblems({{QStringLiteral("password"), one}, {QStringLiteral("again"), one}}).isEmpty());
    }

    void aPasswordIsLongAndTypedTwice()
    {
        const auto problems = [](const char *password, const char *again) {
            return passwordProblems({{QStringLiteral("password"), QString::fromLatin1(password)}, {QStringLiteral("again"), QString::fromLatin1(again)}}).keys();
        };
        QCOMPARE(problems("elevenchars", "elevenchars"), QStringList{QStringLiteral("password")});
        QCOMPARE(problems("twelve chars", "twelve Chars"), QStringList{QStringLiteral("again")});
        QCOMPARE(problems("twelve chars", "twelve chars"), QStringList());
    }

    void whatIsWrongWithAnAccountIsFoundBeforeItIsSent()
    {
        const FieldValues good{{QStringLiteral("display_name"), QStringLiteral("Noor")},
                               {QStringLiteral("login"), QStringLiteral("noor.haddad")},
                               {QStringLiteral("email"), QStringLiteral("noor@shop.example")},
                               {QStringLiteral("role"), QStringLiteral("SUPPORT")},
                               {QStringLiteral("refund_limit"), QStringLiteral("1,250.50")},
                               {QStringLiteral("password"), QStringLiteral("twelve chars")},
                               {QStringLiteral("again"), QStringLiteral("twelve chars")}};
        QVERIFY(newStaffProblems(good, QStringLiteral("EUR")).isEmpty());
        const auto with = [&good](const char *field, const QString &value) {
            FieldValues values = good;
            values.insert(QString::fromLatin1(field), value);
            return newStaffProblems(values, QStringLiteral("EUR")).keys();
        };
        for (const QString &login : {QStringLiteral("Noor"), QStringLiteral("7up"), QStringLiteral("n"), QStringLiteral("a\"b"), QStringLiteral("a b"), QString()})
            QCOMPARE(with("login", login), QStringList{QStringLiteral("login")});
        for (const QString &limit : {QStringLiteral("-1"), QStringLiteral("1.234"), QStringLiteral("much"), QString()})
            QCOMPARE(with("refund_limit", limit), QStringList{QStringLiteral("refund_limit")});
        QCOMPARE(with("email", QStringLiteral("noor@shop")), QStringList{QStringLiteral("email")});
        QCOMPARE(with("display_name", QStringLiteral("  ")), QStringList{QStringLiteral("display_name")});
        QCOMPARE(with("role", QStringLiteral("WAREHOUSE")), QStringList{QStringLiteral("warehouse_ids")});
    }

    void aLimitIsSentInMinorUnits()
    {
        const QJsonObject changes = staffChanges({{QStringLiteral("refund_limit"), QStringLiteral("1,250.50")}, {QStringLiteral("role"), QStringLiteral("SUPPORT")}},
                                                 QStringLiteral("EUR"));
        QCOMPARE(changes, (QJsonObject{{QStringLiteral("refund_limit_amount"), 125050}, {QStringLiteral("role"), QStringLiteral("SUPPORT")}}));
        StaffDetail staff;
        staff.refundLimit = 125050;
        staff.mainCurrency = QStringLiteral("EUR");
        QCOMPARE(staffFields(staff)[QLatin1String("refund_limit")].toString(), QStringLiteral("1250.50"));
    }

    void aTemplateNamesOnlyWhatIsKnown()
    {
        QCOMPARE(namesIn(QStringLiteral("{{a}} and {{b_c}}, {{a}} {{ {single}")), (QStringList{QStringLiteral("a"), QStringLiteral("b_c")}));
        const QStringList known{QStringLiteral("order_number")};
        const auto problems = [&known](const FieldValues &texts) {
            FieldValues all = texts;
            all.insert(QStringLiteral("name"), QStringLiteral("A name"));
            QStringList fields = templateProblems(all, known).keys();
            fields.sort();
            return fields;
        };
        QCOMPARE(problems({{QStringLiteral("email_subject"), QStringLiteral("{{order_number}}")}, {QStringLiteral("email_body_text"), QStringLiteral("x")}}), QStringList());
        QCOMPARE(problems({{QStringLiteral("sms_content"), QStringLiteral("{{ordernumber}} {{order_number}}")}}), QStringList{QStringLiteral("sms_content")});
        QCOMPARE(problems({{QStringLiteral("sms_content"), QString(161, u'x')}}), QStringList{QStringLiteral("sms_content")});
        QCOMPARE(problems({{QStringLiteral("email_subject"), QStringLiteral("only this")}}), QStringList{QStringLiteral("email_body_text")});
        QCOMPARE(problems({{QStringLiteral("push_body"), QStringLiteral("only this")}}), QStringList{QStringLiteral("push_title")});
    }

    void differencesAreReadAsText()
    {
        const auto entry = AuditEntry::fromJson(QJsonDocument::fromJson(R"({"audit_id": "01900000-0000-7000-8000-000000000000", "login": "ada.novak",
            "relation": "shop.products", "action": "UPDATE", "key": {"product_id": "x"},
            "old_values": {"name": "Mug", "price": 9007199254740993, "tags": ["a"], "active": true, "note": null},
            "new_values": {"name": "<b>Mug</b>", "price": 1250, "tags": ["a", "b"], "active": false, "note": null}})"));
        QVERIFY(entry);
        QCOMPARE(entry->who, QStringLiteral("ada.novak"));
        QStringList lines;
        for (const AuditDifference &difference : entry->differences)
            lines << QStringLiteral("%1: %2 -> %3").arg(difference.field, difference.before, difference.after);
        QCOMPARE(lines, (QStringList{QStringLiteral("active: true -> false"), QStringLiteral("name: Mug -> <b>Mug</b>"), QStringLiteral("price: 9007199254740993 -> 1250"), QStringLiteral("tags: [\"a\"] -> [\"a\",\"b\"]")}));
    }

    void aJobIsLateWhenItIsDueForLongerThanItsInterval()
    {
        JobDetail job;
        job.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        job.everySeconds = 3600;
        job.dueAt = job.now.addSecs(-3600);
        QVERIFY(!job.isLate());
        job.dueAt = job.now.addSecs(-3601);
        QVERIFY(job.isLate());
        job.isEnabled = false;
        QVERIFY(!job.isLate());
        // what runs every second is not late after two
        job.isEnabled = true;
        job.everySeconds = 1;
        job.dueAt = job.now.addSecs(-299);
        QVERIFY(!job.isLate());
        job.dueAt = {};
        QVERIFY(!job.isLate());

        job.requestedAt = job.now;
        QVERIFY(job.isRequested());
        job.lastStartedAt = job.now.addSecs(1);
        QVERIFY(!job.isRequested());
    }

    void aSchemaFitsWhenEveryFileIsTheProgramsOwn()
    {
        SchemaState state{.rows = {{.version = 2}, {.version = 1}}, .expected = 2, .missing = {}};
        QVERIFY(state.fits());
        state.rows[1].match = MigrationRow::Match::Differs;
        QVERIFY(!state.fits());
        state.rows[1].match = MigrationRow::Match::Same;
        state.expected = 1;
        QVERIFY(!state.fits());
        state.expected = 2;
        state.missing << QStringLiteral("V001 foundation");
        QVERIFY(!state.fits());
    }
};

QTEST_GUILESS_MAIN(TestAdministrationRules)
#include "tst_administration_rules.moc"
