// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sellers/sellers_page.h"

#include "models/core/change_notice.h"
#include "models/core/postal_address.h"
#include "models/core/product_state.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/sellers/seller_fields.h"
#include "models/sellers/seller_list.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/command_sheet.h"
#include "ui/common/detail_header.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/named_values.h"
#include "ui/common/notice.h"
#include "ui/sellers/bank_card.h"
#include "ui/sellers/seller_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace {

const auto newKey = QStringLiteral("new");

RecordNouns sellerNouns()
{
    return {.counted = [](int n) { return SellersPage::tr("%Ln seller(s)", nullptr, n); },
            .icon = QStringLiteral("desk-sellers"),
            .emptyTitle = SellersPage::tr("No seller is like that"),
            .emptyText = SellersPage::tr("Take the filter away to see all of them."),
            .failedTitle = SellersPage::tr("The sellers could not be loaded"),
            .name = SellersPage::tr("Sellers")};
}

Chip *chipOf(const StateLook &state)
{
    auto *chip = new Chip;
    chip->setState(state);
    return chip;
}

} // namespace

SellersPage::SellersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Sellers"), sellerListDefinition(), std::move(source),
                     {.name = QStringLiteral("sellers"),
                      .relation = QStringLiteral("shop.seller_profiles"),
                      .keyColumn = QStringLiteral("user_id"),
                      .nouns = sellerNouns(),
                      .views = sellerViews()},
                     QStringLiteral("seller"),
                     {.name = tr("Seller"),
                      .icon = QStringLiteral("desk-sellers"),
                      .nothingTitle = tr("No seller chosen"),
                      .nothingText = tr("Choose one to see the terms, the contact and what is on sale."),
                      .failedTitle = tr("The seller could not be loaded")},
                     parent)
    , m_queries(session.executor(), session.whoAmI().roles, session.sealingKey())
    , m_business(pane()->addCard("sellerBusinessCard", tr("Business")))
    , m_products(pane()->addCard("sellerProductsCard", tr("Products")))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(sellerState));
    if (session.hasAnyRole(Role::Manager))
        makeManagersPart();
    m_changes = pane()->addCard("sellerChangesCard", tr("What became of it"));
    // the account is a row of its own; what else is there of users is no seller and is not in the list
    session.followChanges(this, {QStringLiteral("shop.users")}, QStringLiteral("user_id"), [this](const ChangeNotice &change) {
        if (change.keys)
            model()->patchRows(*change.keys);
        rowsChanged(change);
    });
}

SellersPage::~SellersPage() = default;

void SellersPage::makeManagersPart()
{
    m_bank = new BankCard(session().sealingKey(), m_queries, this);
    pane()->addCard(m_bank);
    connect(m_bank, &BankCard::editRequested, this, &SellersPage::editBank);
    connect(m_bank, &BankCard::told, this, [this](const QString &news) { header()->notice()->tell(Tone::Good, news); });
    connect(m_bank, &BankCard::keyChanged, this, &SellersPage::reloadRecord);
    makeActions();
    makeSheets();
}

void SellersPage::makeActions()
{
    auto *add = new ActionButton(tr("New…"), Qt::CTRL | Qt::Key_N);
    add->setObjectName(QStringLiteral("addSellerButton"));
    add->setAccessibleName(tr("New seller"));
    setLook(add, ButtonLook::Primary);
    list()->addAction(add);
    connect(add, &QPushButton::clicked, this, &SellersPage::add);

    const auto action = [this](const QString &text, const QKeySequence &key, const char *name) {
        auto *button = new ActionButton(text, key);
        button->setObjectName(QLatin1String(name));
        header()->addAction(button);
        return button;
    };
    m_edit = action(tr("Edit…"), Qt::CTRL | Qt::Key_E, "editSellerButton");
    m_verify = action(tr("Verify"), {}, "verifySellerButton");
    m_resume = action(tr("Let sell again"), {}, "resumeSellerButton");
    m_suspend = action(tr("Suspend…"), {}, "suspendSellerButton");
    setLook(m_suspend, ButtonLook::Danger);
    connect(m_edit, &QPushButton::clicked, this, [this] { m_editSheet->openFor(sellerRecordOf(*m_seller, sellerFields(*m_seller))); });
    connect(m_verify, &QPushButton::clicked, this, &SellersPage::verify);
    connect(m_resume, &QPushButton::clicked, this, &SellersPage::resume);
    connect(m_suspend, &QPushButton::clicked, this, [this] {
        m_suspendSheet->openFor(tr("Suspend %1").arg(Format::isolated(m_seller->business)), {{QStringLiteral("reason"), QString()}});
    });
    connect(list(), &RecordList::activated, this, [this] { m_edit->click(); });
}

void SellersPage::makeSheets()
{
    const auto sheet = [this](const char *name, EditForm form, const QList<FormField> &fields, EditorWords words) {
        auto *made = new EditorSheet(this, QLatin1String(name), new RecordEditor(std::move(form), session().drafts(), this), fields, std::move(words));
        return made;
    };
    m_editSheet = sheet("sellerEdit", m_queries.editForm(), sellerFormFields(),
                        {.title = [](const QString &name) { return tr("Edit %1").arg(name); }, .save = tr("Save"), .saving = tr("Saving…")});
    m_bankSheet = sheet("sellerBank", m_queries.bankForm(), bankFormFields(),
                        {.title = [](const QString &name) { return tr("Bank and tax of %1").arg(name); },
                         .effect = tr("Encrypted on this computer before it is sent. The server cannot read it."),
                         .save = tr("Encrypt and save"),
                         .saving = tr("Saving…"),
                         .width = 520});
    m_addSheet = sheet("sellerAdd", m_queries.addForm(m_added), sellerFormFields(),
                       {.title = [](const QString &) { return tr("New seller"); },
                        .effect = tr("The seller is not verified yet, and chooses a password in the shop."),
                        .save = tr("Add the seller"),
                        .saving = tr("Adding…")});
    m_suspendSheet = new CommandSheet(this, QStringLiteral("sellerSuspend"),
                                      {{.id = QStringLiteral("reason"), .label = tr("Reason"), .kind = FormField::Kind::Text, .hint = tr("Sold what was not in stock…")}},
                                      {.effect = tr("The seller is signed out everywhere and all products go off sale. Orders that were placed go on. "
                                                    "When you let the seller sell again, publish the products again in the catalog."),
                                       .act = tr("Suspend"),
                                       .acting = tr("Suspending…"),
                                       .look = ButtonLook::Danger});
    m_suspendSheet->setProblems([](const FieldValues &values) {
        return values[QLatin1String("reason")].toString().trimmed().isEmpty()
            ? QHash<QString, QString>{{QStringLiteral("reason"), tr("Say why, so that others can follow what happened.")}}
            : QHash<QString, QString>();
    });
    m_suspendSheet->setSend([this](const CommandId &id, const FieldValues &values) {
        return m_queries.suspend(id, *m_seller, values[QLatin1String("reason")].toString());
    });
    connect(m_suspendSheet, &CommandSheet::done, this, [this](const QJsonObject &answer) {
        finished(tr("The seller is suspended. %1").arg(tr("%Ln product(s) went off sale.", nullptr, answer[QLatin1String("products")].toInt())));
    });
    connect(m_suspendSheet, &CommandSheet::refused, this, [this](const Error &error) {
        if (!error.isLoss())
            reloadRecord();
    });
    connectEditor(m_editSheet);
    connectEditor(m_bankSheet);
    connect(m_addSheet->editor(), &RecordEditor::saved, this, [this] {
        list()->refresh();
        list()->choose(keyOf(*m_added));
        emit told(Tone::Good, tr("The seller is added."));
    });
}

void SellersPage::connectEditor(EditorSheet *sheet)
{
    connect(sheet->editor(), &RecordEditor::saved, this, [this, sheet](const QString &, const QStringList &takenOver) {
        QStringList fields;
        for (const QString &field : takenOver)
            fields.append(sheet->form()->label(field));
        finished(fields.isEmpty() ? tr("Saved.") : tr("Saved. Somebody else changed %1 meanwhile; both are kept.").arg(QLocale().createSeparatedList(fields)));
    });
}

void SellersPage::openRecord(const QString &key)
{
    // the draft of a seller who is not there yet
    if (key == newKey && m_addSheet != nullptr)
        add();
    else
        ListPage::openRecord(key);
}

void SellersPage::forget()
{
    m_seller.reset();
}

void SellersPage::load()
{
    await(m_queries.seller(id(), freshToken()), [this](const SellerDetail &seller) {
        m_seller = seller;
        show(seller);
    });
}

void SellersPage::showBusy(bool busy)
{
    for (ActionButton *button : {m_verify, m_suspend, m_resume}) {
        if (button != nullptr)
            button->setEnabled(!busy);
    }
}

void SellersPage::show(const SellerDetail &seller)
{
    header()->show(seller.business, sellerState(seller.state()), sellerSubtitle(seller));
    showBusiness(seller);
    showProducts(seller);
    showChanges(seller);
    if (m_bank == nullptr)
        return;
    m_bank->show(seller);
    m_verify->setText(seller.isVerified ? tr("Take the verification back") : tr("Verify"));
    setLook(m_verify, seller.isVerified ? ButtonLook::Secondary : ButtonLook::Primary);
    m_verify->setVisible(seller.isActive);
    m_suspend->setVisible(seller.isActive);
    m_resume->setVisible(!seller.isActive);
}

void SellersPage::showBusiness(const SellerDetail &seller)
{
    QList<QPair<QString, QString>> rows;
    if (!seller.isActive)
        rows.append({tr("Suspended"), dotted({Format::when(seller.suspendedAt), seller.suspendedReason})});
    rows.append({tr("Commission"), tr("%1 %").arg(commissionWords(seller.commission))});
    rows.append({tr("Contact"), seller.contact});
    rows.append({tr("E-mail"), seller.emailVerified ? seller.email : tr("%1 (not confirmed)").arg(seller.email)});
    if (!seller.phone.isEmpty())
        rows.append({tr("Phone"), seller.phone});
    if (const PostalAddress address = PostalAddress::fromJson(seller.secrets.address); !address.isEmpty())
        rows.append({tr("Address"), lined(addressLines(address))});
    QStringList documents;
    for (const SellerDocument &document : seller.secrets.documents)
        documents << tr("%1, %2", "document, day on which it was looked at").arg(documentWords(document.kind), QLocale().toString(document.checkedOn, QLocale::ShortFormat));
    if (!documents.isEmpty())
        rows.append({tr("Looked at"), lined(documents)});
    m_business->setContent(namedValues(rows));
}

void SellersPage::showProducts(const SellerDetail &seller)
{
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    if (seller.products.isEmpty())
        grid->addWidget(plainLabel(tr("None yet."), TextLook::Muted), 0, 0);
    QStringList figures;
    for (const QString &state : productStates()) {
        if (const int count = seller.productsByStatus.value(state); count > 0)
            figures << QStringLiteral("%1 %2").arg(Format::count(count), productStateTitle(state).toLower());
    }
    if (!figures.isEmpty())
        grid->addWidget(wrapped(plainLabel(dotted(figures), TextLook::Strong)), 0, 0, 1, 3);
    for (const SellerProduct &product : seller.products) {
        const int row = grid->rowCount();
        grid->addWidget(twoLines(plainLabel(product.name), product.sku), row, 0);
        grid->addWidget(chipOf(productState(product.status)), row, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(plainLabel(Format::money(product.price)), row, 2, Qt::AlignRight | Qt::AlignTop);
    }
    if (seller.productCount() > 0) {
        auto *all = new QPushButton(tr("Show all of them in the catalog"));
        all->setObjectName(QStringLiteral("sellerProductsButton"));
        setLook(all, ButtonLook::Quiet);
        connect(all, &QPushButton::clicked, this, [this, id = seller.key()] {
            emit listRequested(QStringLiteral("catalog"), QStringLiteral("all"), {{QStringLiteral("seller"), TreeFilter{{id}}}});
        });
        grid->addWidget(all, grid->rowCount(), 0, 1, 3, Qt::AlignLeft);
    }
    m_products->setContent(grid->parentWidget());
}

void SellersPage::showChanges(const SellerDetail &seller)
{
    if (seller.changes.isEmpty()) {
        m_changes->setContent(nullptr);
        return;
    }
    auto *grid = newGrid(0);
    int row = 0;
    for (const SellerChange &change : seller.changes)
        addEvent(grid, row++, int(seller.changes.size()), Tone::Neutral, sellerChangeWords(change),
                 tr("%1 by %2", "when, who").arg(Format::when(change.at), Format::isolated(change.who)), Format::stamp(change.at));
    m_changes->setContent(grid->parentWidget());
}

void SellersPage::add()
{
    m_addSheet->openFor({.key = newKey, .title = tr("New seller"), .values = newSellerFields(), .version = 0, .changedBy = {}});
}

void SellersPage::editBank()
{
    if (const auto values = bankFields(*m_seller, session().sealingKey().bytes()))
        m_bankSheet->openFor(sellerRecordOf(*m_seller, *values));
}

void SellersPage::verify()
{
    const bool verified = !m_seller->isVerified;
    run(
        {{QStringLiteral("seller"), m_seller->key()}, {QStringLiteral("version"), m_seller->version}, {QStringLiteral("verified"), verified}},
        [this, seller = *m_seller, verified](const CommandId &id) { return m_queries.verify(id, seller, verified); },
        verified ? tr("The seller is verified.") : tr("The verification is taken back."));
}

void SellersPage::resume()
{
    run(
        {{QStringLiteral("seller"), m_seller->key()}, {QStringLiteral("version"), m_seller->version}, {QStringLiteral("resumed"), true}},
        [this, seller = *m_seller](const CommandId &id) { return m_queries.resume(id, seller); },
        tr("The seller may sell again. Publish the products in the catalog."));
}

bool SellersPage::hasUnsavedWork() const
{
    return m_bank != nullptr && (m_editSheet->hasInput() || m_addSheet->hasInput() || m_bankSheet->hasInput() || m_suspendSheet->hasInput() || m_bank->hasInput());
}
