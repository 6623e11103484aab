// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/sealed_box.h"
#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/record_table.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

namespace {

const auto manager = QStringLiteral("mona.keller");
const auto agent = QStringLiteral("sam.okafor");
const auto packer = QStringLiteral("jonas.weber");
const auto title = QStringLiteral("sellerTitleLabel");
const auto notice = QStringLiteral("sellerNotice");
const auto iban = QStringLiteral("NO93 8601 1117 947");

} // namespace

// The sellers' desk on the real window, through the logins of those who work at it. Every test has a shop of its own.
class TestSellers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_key = value("select user_id::text from shop.seller_profiles where business_name = 'Havstein AS'");
        QVERIFY(!m_key.isEmpty());
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void aManagerAddsASellerAndVerifiesIt()
    {
        QVERIFY(m_gui->signIn(manager));
        QVERIFY(m_gui->triggerAction(QStringLiteral("deskAction_sellers")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("addSellerButton")));
        QVERIFY(m_gui->click(QStringLiteral("addSellerButton")));
        QVERIFY(m_gui->type(QStringLiteral("businessNameEdit"), QStringLiteral("Ålesund Ull <b>AS</b>")));
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), QStringLiteral("kari at ull")));
        QVERIFY(m_gui->type(QStringLiteral("commissionEdit"), QStringLiteral("101")));
        QVERIFY(m_gui->click(QStringLiteral("sellerAddSaveButton")));
        for (const auto &field : {QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("commission")})
            QVERIFY2(m_gui->isVisible(field + QStringLiteral("ProblemLabel")), qPrintable(field));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Kari")));
        QVERIFY(m_gui->type(QStringLiteral("emailEdit"), QStringLiteral("kari@ull.example")));
        QVERIFY(m_gui->type(QStringLiteral("commissionEdit"), QStringLiteral("12.5")));
        QVERIFY(m_gui->type(QStringLiteral("addressCityEdit"), QStringLiteral("Ålesund")));
        QVERIFY(m_gui->click(QStringLiteral("sellerAddSaveButton")));
        QTRY_COMPARE(m_gui->text(title), QStringLiteral("Ålesund Ull <b>AS</b>"));
        QCOMPARE(ofSeller("s.commission_rate || '|' || s.is_verified || '|' || u.user_type", "kari@ull.example"), QStringLiteral("0.1250|false|SELLER"));

        QVERIFY(m_gui->click(QStringLiteral("verifySellerButton")));
        QTRY_COMPARE(m_gui->text(notice), QStringLiteral("The seller is verified."));
        QCOMPARE(ofSeller("s.is_verified", "kari@ull.example"), QStringLiteral("true"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("verifySellerButton")), QStringLiteral("Take the verification back"));
        QCOMPARE(value("select login from backoffice.audit_log where relation = 'shop.seller_profiles' and action = 'UPDATE' order by changed_at desc limit 1"), manager);
    }

    void twoManagersChangeOneSeller()
    {
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QVERIFY(m_gui->click(QStringLiteral("editSellerButton")));
        QVERIFY(m_gui->type(QStringLiteral("phoneEdit"), QStringLiteral("+47 55 555 999")));
        QVERIFY(m_gui->type(QStringLiteral("commissionEdit"), QStringLiteral("13")));
        // somebody else is first: another field of another row, and one that is typed here, too
        m_database->execute(QStringLiteral("update shop.users set name = 'Somebody Else' where user_id = '%1'; update shop.seller_profiles set commission_rate = 0.2 "
                                           "where user_id = '%1'")
                                .arg(m_key));
        QVERIFY(m_gui->click(QStringLiteral("sellerEditSaveButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("mergeView")));
        const auto *editor = m_gui->find<EditorSheet>(QStringLiteral("sellerEditSheet"))->editor();
        QCOMPARE(editor->conflicts().size(), 1);
        QCOMPARE(editor->conflicts().first().field, QStringLiteral("commission"));
        m_gui->find<EditorSheet>(QStringLiteral("sellerEditSheet"))->editor()->decide(QStringLiteral("commission"), true);
        m_gui->find<EditorSheet>(QStringLiteral("sellerEditSheet"))->editor()->saveMerged();
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("sellerEditSheet")));
        QCOMPARE(ofKey("u.name || '|' || u.phone || '|' || s.commission_rate"), QStringLiteral("Somebody Else|+47 55 555 999|0.1300"));
    }

    void aSuspendedSellerSellsNothing()
    {
        QVERIFY(value("select count(*) from shop.products p where p.seller_id = '%1' and p.status = 'ACTIVE'").toInt() > 0);
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QVERIFY(m_gui->click(QStringLiteral("suspendSellerButton")));
        QVERIFY(m_gui->click(QStringLiteral("sellerSuspendNowButton")));
        QVERIFY(m_gui->isVisible(QStringLiteral("reasonProblemLabel")));
        QCOMPARE(ofKey("u.is_active"), QStringLiteral("true"));
        m_gui->find<QPlainTextEdit>(QStringLiteral("reasonEdit"))->setPlainText(QStringLiteral("Sold what was not in stock"));
        QVERIFY(m_gui->click(QStringLiteral("sellerSuspendNowButton")));
        QTRY_VERIFY(m_gui->text(notice).startsWith(QStringLiteral("The seller is suspended.")));
        QCOMPARE(ofKey("u.is_active || '|' || u.deactivated_reason"), QStringLiteral("false|Sold what was not in stock"));
        QCOMPARE(value("select count(*) from shop.products p where p.seller_id = '%1' and p.status = 'ACTIVE'"), QStringLiteral("0"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("resumeSellerButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("suspendSellerButton")));
        QVERIFY(m_gui->click(QStringLiteral("resumeSellerButton")));
        QTRY_COMPARE(ofKey("u.is_active"), QStringLiteral("true"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("suspendSellerButton")));
    }

    void bankAndTaxLeaveThisComputerSealed()
    {
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        const QString words = makeKey();
        QVERIFY(m_gui->click(QStringLiteral("editBankButton")));
        QVERIFY(m_gui->type(QStringLiteral("accountEdit"), QStringLiteral("NO93 8601 1117 948")));
        QVERIFY(m_gui->click(QStringLiteral("sellerBankSaveButton")));
        QCOMPARE(m_gui->text(QStringLiteral("accountProblemLabel")), QStringLiteral("Something in this IBAN is mistyped."));
        QVERIFY(m_gui->type(QStringLiteral("accountEdit"), iban));
        QVERIFY(m_gui->type(QStringLiteral("taxIdEdit"), QStringLiteral("NO912345678MVA")));
        QVERIFY(m_gui->click(QStringLiteral("sellerBankSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("sellerBankSheet")));
        QTRY_VERIFY(cardSays(iban) && cardSays(QStringLiteral("NO912345678MVA")));
        QCOMPARE(ofKey("array_to_string(array(select jsonb_object_keys(s.bank_details) order by 1), ',') || '|' || (s.tax_id is null)"), QStringLiteral("alg,ct,nonce,v|true"));
        for (const auto &place : {"shop.seller_profiles", "backoffice.commands", "backoffice.audit_log", "backoffice.sealing_key"}) {
            QCOMPARE(m_database->value(QStringLiteral("select count(*) from %1 t where t::text ~ '8601|1117|912345678|%2'").arg(QLatin1String(place), words.left(9))).toString(),
                     QStringLiteral("0"));
        }

        // the keychain has it the next time
        m_gui->restart();
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QTRY_VERIFY(cardSays(iban));
        QVERIFY(m_gui->click(QStringLiteral("copyKeyButton")));
        QCOMPARE(QGuiApplication::clipboard()->text(), words);

        // and a colleague who was never given it does not
        m_gui->secrets().kept.clear();
        m_gui->restart();
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("enterKeyButton")));
        QVERIFY(!cardSays(iban));
        QVERIFY(!m_gui->isVisible(QStringLiteral("editBankButton")));
        QVERIFY(m_gui->click(QStringLiteral("enterKeyButton")));
        QVERIFY(m_gui->type(QStringLiteral("sealingKeyEdit"), SealedBox::words(SealedBox::makeKey())));
        QVERIFY(m_gui->click(QStringLiteral("sealingKeyEnterNowButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("sealingKeyEnterNotice")).contains(QStringLiteral("not the one of this shop")));
        QVERIFY(m_gui->type(QStringLiteral("sealingKeyEdit"), words.toLower()));
        QVERIFY(m_gui->click(QStringLiteral("sealingKeyEnterNowButton")));
        QTRY_VERIFY(cardSays(iban));
    }

    void withoutAKeychainTheKeyLastsAsLongAsTheProgram()
    {
        m_gui->secrets().mood = FakeSecrets::Mood::IsMissing;
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        (void)makeKey();
        QTRY_VERIFY(cardSays(QStringLiteral("no keychain")));
        QVERIFY(m_gui->secrets().kept.isEmpty());
        m_gui->restart();
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("enterKeyButton")));
    }

    void theKeyIsMadeOnceForAll()
    {
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("makeKeyButton")));
        QVERIFY(m_gui->click(QStringLiteral("makeKeyButton")));
        QVERIFY(m_gui->click(QStringLiteral("sealingKeyMakeNowButton")));
        QVERIFY(m_gui->isVisible(QStringLiteral("checkProblemLabel"))); // nobody goes on without having kept it
        m_database->execute(QStringLiteral("insert into backoffice.sealing_key (fingerprint) values (repeat('0f', 16))"));
        QVERIFY(m_gui->type(QStringLiteral("checkEdit"), m_gui->text(QStringLiteral("sealingKeyEdit")).right(4)));
        QVERIFY(m_gui->click(QStringLiteral("sealingKeyMakeNowButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("sealingKeyMakeNotice")).contains(QStringLiteral("Another manager has made the key")));
        QCOMPARE(value("select fingerprint from backoffice.sealing_key"), QStringLiteral("0f").repeated(16));
    }

    void aLostLinkSavesOnce_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("the answer is lost") << true;
        QTest::newRow("the question is lost") << false;
    }

    void aLostLinkSavesOnce()
    {
        QFETCH(bool, arrived);
        ServerProxy proxy(m_database->profile());
        m_gui = std::make_unique<GuiDriver>(QList{proxy.profile()});
        QVERIFY(m_gui->signIn(manager));
        openSeller();
        const int before = ofKey("s.row_version").toInt();
        QVERIFY(m_gui->click(QStringLiteral("editSellerButton")));
        QVERIFY(m_gui->type(QStringLiteral("commissionEdit"), QStringLiteral("14")));
        if (arrived)
            proxy.loseTheAnswerTo(QByteArrayLiteral("0.1400"));
        else
            proxy.loseTheQuestion(QByteArrayLiteral("0.1400"));
        QVERIFY(m_gui->click(QStringLiteral("sellerEditSaveButton")));
        // what may be asked again is asked again by itself; else the person presses once more
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("sellerEditSheet")) || m_gui->find<QWidget>(QStringLiteral("sellerEditSaveButton"))->isEnabled());
        if (m_gui->isVisible(QStringLiteral("sellerEditSheet")))
            QVERIFY(m_gui->click(QStringLiteral("sellerEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("sellerEditSheet")));
        QCOMPARE(ofKey("s.commission_rate"), QStringLiteral("0.1400"));
        QCOMPARE(ofKey("s.row_version").toInt(), before + 1);
    }

    void anAgentSeesTermsAndNoMoney()
    {
        QVERIFY(m_gui->signIn(agent));
        openSeller();
        QVERIFY(m_gui->isVisible(QStringLiteral("sellerBusinessCard")));
        QVERIFY(m_gui->isVisible(QStringLiteral("sellerProductsCard")));
        const auto *model = m_gui->find<RecordTable>(QStringLiteral("sellersTable"))->model();
        const QModelIndexList row = model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Havstein AS"), 1, Qt::MatchExactly);
        QCOMPARE(row.size(), 1);
        QCOMPARE(row.first().siblingAtColumn(3).data(WindowedListModel::RawValueRole).toLongLong(), 12000); // thousandths of a percent
        for (const auto &hidden : {"sellerBankCard", "addSellerButton", "editSellerButton", "verifySellerButton", "suspendSellerButton", "resumeSellerButton"})
            QVERIFY2(!m_gui->isVisible(QLatin1String(hidden)), hidden);
        QVERIFY(m_gui->click(QStringLiteral("sellerProductsButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("productsTable")));
        QTRY_COMPARE(m_gui->find<RecordTable>(QStringLiteral("productsTable"))->model()->rowCount(), value("select count(*) from shop.products where seller_id = '%1'").toInt());
    }

    void theWarehouseHasNoSuchDesk()
    {
        QVERIFY(m_gui->signIn(packer));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_catalog")) != nullptr);
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_sellers")) == nullptr);
    }

private:
    void openSeller()
    {
        m_gui->window().workspace()->openRecord(QStringLiteral("sellers"), m_key);
        QTRY_COMPARE(m_gui->text(title), QStringLiteral("Havstein AS"));
        QTRY_VERIFY(m_gui->isSettled());
    }

    // Returns what the person has written down.
    [[nodiscard]] QString makeKey()
    {
        m_gui->click(QStringLiteral("makeKeyButton"));
        const QString words = m_gui->text(QStringLiteral("sealingKeyEdit"));
        m_gui->type(QStringLiteral("checkEdit"), words.right(4));
        m_gui->click(QStringLiteral("sealingKeyMakeNowButton"));
        if (!QTest::qWaitFor([this] { return m_gui->isVisible(QStringLiteral("editBankButton")); }))
            qWarning("the key was not taken");
        return words;
    }

    [[nodiscard]] bool cardSays(const QString &words) const
    {
        const auto *card = m_gui->find<QWidget>(QStringLiteral("sellerBankCard"));
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    [[nodiscard]] QString value(const char *sql) const { return m_database->value(QString::fromUtf8(sql).replace(QStringLiteral("%1"), m_key)).toString(); }
    [[nodiscard]] QString ofSeller(const char *expression, const char *email) const
    {
        return m_database->value(QStringLiteral("select (%1)::text from shop.seller_profiles s join shop.users u using (user_id) where u.email = '%2'").arg(QLatin1String(expression), QLatin1String(email))).toString();
    }
    [[nodiscard]] QString ofKey(const char *expression) const
    {
        return m_database->value(QStringLiteral("select (%1)::text from shop.seller_profiles s join shop.users u using (user_id) where s.user_id = '%2'").arg(QLatin1String(expression), m_key)).toString();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QString m_key;
};

QTEST_MAIN(TestSellers)
#include "tst_sellers.moc"
