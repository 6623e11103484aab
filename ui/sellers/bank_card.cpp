// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sellers/bank_card.h"

#include "models/core/sealed_box.h"
#include "models/core/sealing_key.h"
#include "models/sellers/seller_fields.h"
#include "models/sellers/seller_queries.h"
#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/command_sheet.h"
#include "ui/common/flow_layout.h"
#include "ui/common/look.h"
#include "ui/common/named_values.h"
#include "ui/sellers/seller_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 560;
constexpr int checkLength = 4;

QFuture<Result<QJsonObject>> answered(Result<QJsonObject> answer)
{
    return QtFuture::makeReadyFuture(std::move(answer));
}

QVBoxLayout *columnOf(QWidget *content)
{
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    return layout;
}

QPushButton *quietButton(const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    setLook(button, ButtonLook::Quiet);
    return button;
}

} // namespace

BankCard::BankCard(SealingKey &key, const SellerQueries &queries, QWidget *page)
    : Card(tr("Bank and tax"))
    , m_key(key)
{
    setObjectName(QStringLiteral("sellerBankCard"));
    makeSheets(queries, page);
    connect(&m_key, &SealingKey::changed, this, &BankCard::keyChanged);
}

void BankCard::makeSheets(const SellerQueries &queries, QWidget *page)
{
    m_make = new CommandSheet(page, QStringLiteral("sealingKeyMake"),
                              {{.id = QStringLiteral("sealing_key"), .label = tr("Key of the shop")},
                               {.id = QStringLiteral("check"), .label = tr("Its last four characters, once you have put it in a safe place")}},
                              {.effect = tr("Bank and tax data of sellers are encrypted with this key before they leave this computer. The server never has it: "
                                            "if it is lost, nobody can read them any more. Other managers ask you for it."),
                               .act = tr("Use this key"),
                               .acting = tr("Telling the shop…"),
                               .width = sheetWidth});
    m_make->setProblems([](const FieldValues &values) {
        QHash<QString, QString> problems;
        const QString words = values[QLatin1String("sealing_key")].toString().trimmed();
        if (const auto key = SealedBox::keyOf(words); !key)
            problems.insert(QStringLiteral("sealing_key"), key.error().message);
        else if (values[QLatin1String("check")].toString().trimmed().compare(words.right(checkLength), Qt::CaseInsensitive) != 0)
            problems.insert(QStringLiteral("check"), tr("Put the key into the shop's safe, or into a password manager, and type its last four characters from there."));
        return problems;
    });
    m_make->setSend([this, queries](const CommandId &id, const FieldValues &values) {
        m_offered = SealedBox::keyOf(values[QLatin1String("sealing_key")].toString()).value_or(QByteArray());
        return queries.beginSealing(id, SealedBox::fingerprint(m_offered));
    });
    m_enter = new CommandSheet(page, QStringLiteral("sealingKeyEnter"), {{.id = QStringLiteral("sealing_key"), .label = tr("Key of the shop"), .hint = QStringLiteral("7K2M-…")}},
                               {.effect = tr("The manager who made it has put it in a safe place. It stays on this computer, in your keychain."),
                                .act = tr("Use this key"),
                                .acting = tr("Looking at it…"),
                                .width = sheetWidth});
    m_enter->setProblems([](const FieldValues &values) {
        const auto key = SealedBox::keyOf(values[QLatin1String("sealing_key")].toString());
        return key ? QHash<QString, QString>() : QHash<QString, QString>{{QStringLiteral("sealing_key"), key.error().message}};
    });
    m_enter->setSend([this](const CommandId &, const FieldValues &values) {
        m_offered = SealedBox::keyOf(values[QLatin1String("sealing_key")].toString()).value_or(QByteArray());
        if (SealedBox::fingerprint(m_offered) == m_fingerprint)
            return answered(QJsonObject());
        return answered(failure(Error::Kind::InvalidInput, tr("This is a key, but not the one of this shop.")));
    });
    for (CommandSheet *sheet : {m_make, m_enter})
        connect(sheet, &CommandSheet::done, this, [this] { m_key.take(std::exchange(m_offered, {}), SealingKey::From::Person); });
}

bool BankCard::isOpen() const
{
    return m_key.isKnown() && SealedBox::fingerprint(m_key.bytes()) == m_fingerprint;
}

bool BankCard::hasInput() const
{
    return m_make->hasInput() || m_enter->hasInput();
}

void BankCard::show(const SellerDetail &seller)
{
    m_fingerprint = seller.secrets.fingerprint;
    if (m_fingerprint.isEmpty())
        setContent(closed(tr("They are encrypted on this computer, with a key of the shop that nobody has made yet."), tr("Make the key…"), "makeKeyButton", &BankCard::openMake));
    else if (!isOpen())
        setContent(closed(m_key.isKnown() ? tr("This computer has the key of another shop.") : tr("They are encrypted, and this computer does not have the key yet."),
                          tr("Enter the key…"), "enterKeyButton", &BankCard::openEnter));
    else
        setContent(opened(seller));
}

QWidget *BankCard::closed(const QString &words, const QString &button, const char *name, void (BankCard::*act)())
{
    auto *content = new QWidget;
    auto *layout = columnOf(content);
    layout->addWidget(wrapped(plainLabel(words, TextLook::Muted)));
    auto *action = new QPushButton(button);
    action->setObjectName(QLatin1String(name));
    connect(action, &QPushButton::clicked, this, act);
    layout->addWidget(action, 0, Qt::AlignLeft);
    return content;
}

QWidget *BankCard::opened(const SellerDetail &seller)
{
    auto *content = new QWidget;
    auto *layout = columnOf(content);
    const auto values = bankFields(seller, m_key.bytes());
    if (!values) {
        layout->addWidget(wrapped(plainLabel(values.error().message, TextLook::Bad)));
        return content;
    }
    QList<QPair<QString, QString>> rows;
    for (const FormField &field : bankFormFields()) {
        if (const QString value = (*values)[field.id].toString(); !value.isEmpty())
            rows.append({field.label, value});
    }
    if (rows.isEmpty())
        layout->addWidget(wrapped(plainLabel(tr("Nothing is known yet."), TextLook::Muted)));
    else
        layout->addWidget(namedValues(rows));
    if (!seller.secrets.clearTaxId.isEmpty())
        layout->addWidget(wrapped(plainLabel(tr("The tax id is still in clear text on the server. Save it once to encrypt it."), TextLook::Bad)));
    if (!m_key.isKept())
        layout->addWidget(wrapped(plainLabel(tr("This computer has no keychain running: you will be asked for the key again the next time."), TextLook::Small)));

    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(Space::Small);
    buttons->setLayout(flow);
    auto *edit = new QPushButton(tr("Edit bank and tax…"));
    edit->setObjectName(QStringLiteral("editBankButton"));
    connect(edit, &QPushButton::clicked, this, &BankCard::editRequested);
    QPushButton *copy = quietButton(tr("Copy the key"), "copyKeyButton");
    copy->setToolTip(plainTip(tr("For a colleague who is a manager, too")));
    connect(copy, &QPushButton::clicked, this, &BankCard::copyKey);
    flow->addWidget(edit);
    flow->addWidget(copy);
    layout->addWidget(buttons);
    return content;
}

void BankCard::openMake()
{
    m_make->openFor(tr("Make the key of the shop"), {{QStringLiteral("sealing_key"), SealedBox::words(SealedBox::makeKey())}, {QStringLiteral("check"), QString()}});
}

void BankCard::openEnter()
{
    m_enter->openFor(tr("Enter the key of the shop"), {{QStringLiteral("sealing_key"), QString()}});
}

void BankCard::copyKey()
{
    QGuiApplication::clipboard()->setText(SealedBox::words(m_key.bytes()));
    emit told(tr("The key is in the clipboard. Give it to managers only, and not by e-mail."));
}
