// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_work_view.h"

#include "models/catalog/catalog_forms.h"
#include "models/catalog/product_fields.h"
#include "models/core/change_notice.h"
#include "models/core/product_state.h"
#include "models/db/session.h"
#include "models/edit/presence.h"
#include "ui/catalog/product_header.h"
#include "ui/catalog/product_pane.h"
#include "ui/catalog/product_words.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"

#include <QLocale>
#include <QVBoxLayout>

namespace {

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// "Clothing › Jackets" for each category, in the order of the tree.
QList<QPair<QString, QString>> categoryChoices(const QList<Category> &categories)
{
    QMultiHash<QUuid, Category> below;
    for (qsizetype i = categories.size(); i-- > 0;)
        below.insert(categories[i].parent, categories[i]); // values() gives the latest insert first
    QList<QPair<QString, QString>> choices{{QString(), ProductWorkView::tr("On no shelf")}};
    const auto add = [&](const auto &self, const QUuid &parent, const QStringList &path) -> void {
        for (const Category &category : below.values(parent)) {
            const QStringList here = path + QStringList{category.name};
            choices.append({keyOf(category.id), pathWords(here)});
            self(self, category.id, here);
        }
    };
    add(add, QUuid(), {});
    return choices;
}

} // namespace

ProductWorkView::ProductWorkView(Session &session, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_record(new ProductRecord(session, this))
    , m_presence(new Presence(session, QStringLiteral("products"), this))
    , m_pane(new ProductPane)
{
    setObjectName(QStringLiteral("productWorkView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    makeSheets(page);
    connectRecord();
    connectSheets();
    connectHeader();

    session.followChanges(this, {QStringLiteral("shop.products")}, QStringLiteral("product_id"), [this](const ChangeNotice &change) {
        if (change.mayConcern(keyOf(m_record->id())) && !m_record->isBusy())
            m_record->reload();
    });
}

void ProductWorkView::makeSheets(QWidget *page)
{
    const CatalogQueries &queries = m_record->queries();
    DraftStore &drafts = m_session.drafts();
    m_edit = new EditorSheet(page, QStringLiteral("productEdit"), new RecordEditor(productEditForm(queries), drafts, this), productFormFields(),
                             {.title = [](const QString &name) { return tr("Edit %1").arg(name); }, .save = tr("Save"), .saving = tr("Saving…"), .width = 720});
    m_add = new EditorSheet(page, QStringLiteral("productAdd"), new RecordEditor(productAddForm(queries, m_added), drafts, this), productFormFields(),
                            {.title = [](const QString &) { return tr("New product"); },
                             .effect = tr("It begins as a draft, which customers do not see until it is published."),
                             .save = tr("Add the product"),
                             .saving = tr("Adding…"),
                             .width = 720});
}

void ProductWorkView::connectSheets()
{
    RecordEditor *editor = m_edit->editor();
    connect(editor, &RecordEditor::stateChanged, this, [this](RecordEditor::State state) { m_presence->setEditing(state != RecordEditor::State::Closed); });
    connect(editor, &RecordEditor::saved, this, [this, editor](const QString &key, const QStringList &takenOver) {
        emit changed(QUuid::fromString(key));
        if (key != keyOf(m_record->id()))
            return;
        m_record->reload();
        QStringList fields;
        for (const QString &field : takenOver)
            fields.append(m_edit->form()->label(field));
        QString message = tr("Saved.");
        if (!fields.isEmpty())
            message += u' ' + tr("Somebody else changed %1 meanwhile; both are kept.").arg(QLocale().createSeparatedList(fields));
        if (editor->canUndo())
            tell(Tone::Good, message, tr("Undo"), [editor] { editor->undo(); });
        else
            tell(Tone::Good, message);
    });
    // A change taken back goes without a sheet; what goes wrong with it is said under the actions.
    connect(editor, &RecordEditor::failed, this, [this](const Error &error) {
        if (!m_edit->isOpen())
            tell(Tone::Bad, error.message);
    });
    connect(m_edit, &Sheet::closed, this, [this] {
        if (m_record->product())
            m_pane->header()->show(*m_record->product(), m_edit->editor()->hasDraft(keyOf(m_record->id())));
    });
    connect(m_add->editor(), &RecordEditor::saved, this, [this] {
        emit told(Tone::Good, tr("The product is added, as a draft."));
        emit added(*m_added);
    });
}

void ProductWorkView::connectHeader()
{
    ProductHeader *header = m_pane->header();
    connect(header, &ProductHeader::editRequested, this, &ProductWorkView::edit);
    connect(header, &ProductHeader::stateRequested, m_record, &ProductRecord::moveTo);
    connect(header->notice(), &Notice::actionTriggered, this, [this] {
        m_pane->header()->notice()->clear();
        if (const auto action = std::exchange(m_noticeAction, {}))
            action();
    });
    connect(m_record, &ProductRecord::busyChanged, header, &ProductHeader::setBusy);
    connect(m_record, &ProductRecord::moved, this, [this](const QString &status) {
        emit changed(m_record->id());
        const QString before = m_record->product()->status;
        tell(Tone::Good, tr("It is %1 now.").arg(productStateTitle(status)), tr("Undo"), [this, before] { m_record->moveTo(before); });
    });
    connect(m_record, &ProductRecord::actionFailed, this, [this](const Error &error) {
        tell(Tone::Bad, error.isLoss() ? tr("%1 Press again when the connection is back: it is done once.").arg(error.message) : error.message);
    });
}

void ProductWorkView::tell(Tone tone, const QString &message, const QString &action, std::function<void()> onAction)
{
    m_noticeAction = std::move(onAction);
    m_pane->header()->notice()->tell(tone, message, action);
}

void ProductWorkView::edit()
{
    if (!m_record->product() || !m_record->product()->mayEdit)
        return;
    m_pane->header()->notice()->clear();
    withChoices([this] { m_edit->openFor(productRecordOf(*m_record->product())); });
}

void ProductWorkView::addProduct()
{
    withChoices([this] {
        m_add->openFor({.key = newRecordKey(), .title = tr("New product"), .values = newProductFields(m_session.whoAmI().mainCurrency), .version = 0, .changedBy = {}});
    });
}

// The forms open when what can be chosen in them is known.
void ProductWorkView::withChoices(const std::function<void()> &open)
{
    deliver(m_record->queries().formChoices({}), this, m_choices.next(), [this, open](const Result<CatalogChoices> &choices) {
        if (!choices) {
            if (m_record->product())
                tell(Tone::Bad, choices.error().message);
            else
                emit told(Tone::Bad, choices.error().message);
            return;
        }
        QList<QPair<QString, QString>> currencies;
        for (const QString &code : choices->currencies)
            currencies.append({code, code});
        QList<QPair<QString, QString>> sellers{{QString(), tr("Not chosen")}};
        for (const SellerName &seller : choices->sellers)
            sellers.append({keyOf(seller.id), seller.name});
        for (const EditorSheet *sheet : {m_edit, m_add}) {
            sheet->form()->setOptions(QStringLiteral("category"), categoryChoices(choices->categories));
            sheet->form()->setOptions(QStringLiteral("seller"), sellers);
            sheet->form()->setOptions(QStringLiteral("currency"), currencies);
        }
        open();
    });
}

void ProductWorkView::offerDraft()
{
    if (std::exchange(m_offeredFor, m_record->id()) == m_record->id())
        return;
    if (m_edit->editor()->hasDraft(keyOf(m_record->id())))
        tell(Tone::Accent, tr("You began to edit this product and have not saved."), tr("Go on"), [this] { edit(); });
}

void ProductWorkView::connectRecord()
{
    connect(m_record, &ProductRecord::stateChanged, this, &ProductWorkView::showState);
    connect(m_record, &ProductRecord::productChanged, this, &ProductWorkView::showProduct);
    connect(m_pane, &ProductPane::retryRequested, m_record, &ProductRecord::reload);
    connect(m_pane, &ProductPane::stockRequested, this, &ProductWorkView::stockRequested);
    connect(m_pane->header(), &ProductHeader::closeRequested, this, &ProductWorkView::closeRequested);
    connect(m_presence, &Presence::othersChanged, this, [this] {
        m_pane->header()->setOthers(m_presence->others());
        m_edit->setOthers(m_presence->others());
    });
}

void ProductWorkView::open(const QUuid &id)
{
    if (id == m_record->id() && m_record->state() != ProductRecord::State::Failed)
        return;
    m_noticeAction = {};
    m_offeredFor = {};
    m_pane->header()->notice()->clear();
    m_record->open(id);
    m_presence->enter(id.isNull() ? QString() : keyOf(id));
}

void ProductWorkView::reload()
{
    m_record->reload();
}

void ProductWorkView::focusAction()
{
    m_pane->header()->focusAction();
}

void ProductWorkView::setClosable(bool closable)
{
    m_pane->header()->setClosable(closable);
}

bool ProductWorkView::hasUnsavedWork() const
{
    return m_edit->hasInput() || m_add->hasInput();
}

void ProductWorkView::showProduct()
{
    const ProductDetail &product = *m_record->product();
    m_pane->showProduct(product, m_edit->editor()->hasDraft(keyOf(product.id)));
    emit shown(product);
    offerDraft();
}

void ProductWorkView::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->product().has_value();
    switch (m_record->state()) {
    case ProductRecord::State::Closed: m_pane->showNothing(); break;
    case ProductRecord::State::Loading:
        if (!known)
            m_pane->showLoading();
        break;
    case ProductRecord::State::Failed:
        if (known)
            m_pane->header()->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_pane->showFailure(*m_record->failure());
        break;
    case ProductRecord::State::Ready: break;
    }
}
