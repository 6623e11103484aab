// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_work_view.h"

#include "models/db/session.h"
#include "models/edit/presence.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/customers/customer_header.h"
#include "ui/customers/customer_pane.h"
#include "ui/customers/customer_words.h"
#include "ui/customers/merge_customer_sheet.h"

#include <QLocale>
#include <QVBoxLayout>

namespace {

constexpr int noteWidth = 480;

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

EditRecord recordOf(const CustomerProfile &customer, const FieldValues &values, qint64 version)
{
    return {keyOf(customer.id), customer.name, values, version, customer.changedBy};
}

FormField textField(const QString &id, const QString &label, const QString &hint)
{
    return {.id = id, .label = label, .kind = FormField::Kind::Text, .hint = hint};
}

} // namespace

CustomerWorkView::CustomerWorkView(Session &session, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_record(new CustomerRecord(session, this))
    , m_presence(new Presence(session, QStringLiteral("customers"), this))
    , m_pane(new CustomerPane)
{
    setObjectName(QStringLiteral("customerWorkView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    makeSheets(page);
    connectRecord();
    connectHeader();

    const QStringList relations{QStringLiteral("shop.users"), QStringLiteral("shop.customer_profiles"), QStringLiteral("shop.customer_notes")};
    session.followChanges(this, relations, QStringLiteral("user_id"), [this](const ChangeNotice &change) {
        if (change.mayConcern(keyOf(m_record->id())) && !m_record->isBusy())
            m_record->reload();
    });
}

void CustomerWorkView::makeSheets(QWidget *page)
{
    const CustomerQueries &queries = m_record->queries();
    DraftStore &drafts = m_session.drafts();
    m_edit = new EditorSheet(page, QStringLiteral("customerEdit"), new RecordEditor(queries.editForm(), drafts, this), customerFormFields(),
                             {.title = [](const QString &name) { return tr("Edit %1").arg(name); }, .save = tr("Save"), .saving = tr("Saving…")});
    m_note = new EditorSheet(page, QStringLiteral("customerNote"), new RecordEditor(queries.noteForm(), drafts, this),
                             {textField(QStringLiteral("body"), tr("Note"), tr("Prefers to be called in the afternoon…"))},
                             {.title = [](const QString &name) { return tr("Note about %1").arg(name); },
                              .effect = tr("Your colleagues see it, the customer does not. It cannot be changed afterwards."),
                              .save = tr("Keep the note"),
                              .saving = tr("Keeping…"),
                              .width = noteWidth});
    m_close = new EditorSheet(page, QStringLiteral("customerClose"), new RecordEditor(queries.closeForm(), drafts, this),
                              {textField(QStringLiteral("reason"), tr("Reason"), tr("Asked for it by phone…"))},
                              {.title = [](const QString &name) { return tr("Close the account of %1").arg(name); },
                               .effect = tr("The customer is signed out everywhere and cannot sign in again. Orders go on. You can open the account again."),
                               .save = tr("Close the account"),
                               .saving = tr("Closing…"),
                               .look = ButtonLook::Danger,
                               .width = noteWidth});
    m_merge = new MergeCustomerSheet(queries, page);
    connectEditor(m_edit, tr("Saved."));
    connectEditor(m_note, tr("The note is kept."));
    connectEditor(m_close, tr("The account is closed."));
    connect(m_edit->editor(), &RecordEditor::stateChanged, this,
            [this](RecordEditor::State state) { m_presence->setEditing(state != RecordEditor::State::Closed); });
    connect(m_merge, &MergeCustomerSheet::mergeRequested, m_record, &CustomerRecord::mergeInto);
}

void CustomerWorkView::connectEditor(EditorSheet *sheet, const QString &done)
{
    RecordEditor *editor = sheet->editor();
    connect(editor, &RecordEditor::saved, this, [this, editor, done](const QString &key, const QStringList &takenOver) {
        emit changed(QUuid::fromString(key));
        if (key != keyOf(m_record->id()))
            return;
        m_record->reload();
        const bool mayUndo = editor == m_edit->editor() && editor->canUndo();
        m_noticeAction = mayUndo ? [editor] { editor->undo(); } : std::function<void()>();
        tellSaved(done, takenOver);
    });
    connect(sheet, &Sheet::closed, this, [this] {
        if (m_record->profile())
            m_pane->header()->show(*m_record->profile(), m_edit->editor()->hasDraft(keyOf(m_record->id())));
    });
    // A change taken back goes without a sheet; what goes wrong with it is said under the actions.
    connect(editor, &RecordEditor::failed, this, [this, sheet](const Error &error) {
        if (!sheet->isOpen())
            m_pane->header()->notice()->tell(Tone::Bad, error.message);
    });
}

void CustomerWorkView::tellSaved(const QString &done, const QStringList &takenOver)
{
    QStringList fields;
    for (const QString &field : takenOver)
        fields.append(m_edit->form()->label(field));
    QString message = done;
    if (m_edit->editor()->lastChanged().contains(QStringLiteral("email")) && m_noticeAction)
        message += u' ' + tr("The new e-mail address is unconfirmed until the customer confirms it.");
    if (!fields.isEmpty())
        message += u' ' + tr("Somebody else changed %1 meanwhile; both are kept.").arg(QLocale().createSeparatedList(fields));
    m_pane->header()->notice()->tell(Tone::Good, message, m_noticeAction ? tr("Undo") : QString());
}

void CustomerWorkView::connectRecord()
{
    connect(m_record, &CustomerRecord::stateChanged, this, &CustomerWorkView::showState);
    connect(m_record, &CustomerRecord::profileChanged, this, &CustomerWorkView::showCustomer);
    connect(m_record, &CustomerRecord::busyChanged, this, [this](bool busy) {
        m_pane->header()->setBusy(busy);
        m_merge->setBusy(busy);
    });
    connect(m_record, &CustomerRecord::merged, this, [this] {
        m_merge->close();
        emit changed(m_record->id());
        emit told(Tone::Good, tr("The two customers are one now."));
    });
    connect(m_record, &CustomerRecord::reopened, this, [this] {
        emit changed(m_record->id());
        m_noticeAction = {};
        tellSaved(tr("The account is open again."), {});
    });
    connect(m_record, &CustomerRecord::actionFailed, this, [this](const Error &error) {
        if (m_merge->isOpen())
            m_merge->showFailure(error);
        else
            m_pane->header()->notice()->tell(Tone::Bad, error.message);
    });
    connect(m_pane, &CustomerPane::retryRequested, m_record, &CustomerRecord::reload);
    connect(m_pane, &CustomerPane::orderRequested, this, &CustomerWorkView::orderRequested);
    connect(m_presence, &Presence::othersChanged, this, [this] {
        m_pane->header()->setOthers(m_presence->others());
        m_edit->setOthers(m_presence->others());
    });
}

void CustomerWorkView::connectHeader()
{
    CustomerHeader *header = m_pane->header();
    connect(header, &CustomerHeader::editRequested, this, &CustomerWorkView::edit);
    connect(header, &CustomerHeader::noteRequested, this, &CustomerWorkView::addNote);
    connect(header, &CustomerHeader::closeRequested, this, &CustomerWorkView::closeAccount);
    connect(header, &CustomerHeader::reopenRequested, m_record, &CustomerRecord::reopen);
    connect(header, &CustomerHeader::mergeRequested, this, [this] { m_merge->openFor(*m_record->profile()); });
    connect(header, &CustomerHeader::mergedIntoRequested, this, [this] { emit customerRequested(m_record->profile()->mergedInto); });
    connect(header->notice(), &Notice::actionTriggered, this, [this] {
        m_pane->header()->notice()->clear();
        if (const auto action = std::exchange(m_noticeAction, {}))
            action();
    });
}

void CustomerWorkView::open(const QUuid &id)
{
    if (id == m_record->id() && m_record->state() != CustomerRecord::State::Failed)
        return;
    m_noticeAction = {};
    m_offeredFor = {};
    m_pane->header()->notice()->clear();
    m_record->open(id);
    m_presence->enter(id.isNull() ? QString() : keyOf(id));
}

void CustomerWorkView::reload()
{
    m_record->reload();
}

void CustomerWorkView::focusAction()
{
    m_pane->header()->focusAction();
}

bool CustomerWorkView::hasUnsavedWork() const
{
    return m_edit->hasInput() || m_note->hasInput() || m_close->hasInput() || m_merge->hasInput();
}

void CustomerWorkView::edit()
{
    const CustomerProfile &customer = *m_record->profile();
    QList<QPair<QString, QString>> currencies{{QString(), tr("Not chosen")}};
    for (const QString &code : customer.currencies)
        currencies.append({code, code});
    if (!customer.preferredCurrency.isEmpty())
        currencies.removeFirst();
    m_edit->form()->setOptions(QStringLiteral("preferred_currency"), currencies);
    m_edit->openFor(recordOf(customer, customer.fields, customer.version));
}

void CustomerWorkView::addNote()
{
    m_note->openFor(recordOf(*m_record->profile(), {{QStringLiteral("body"), QString()}}, 0));
}

void CustomerWorkView::closeAccount()
{
    m_close->openFor(recordOf(*m_record->profile(), {{QStringLiteral("reason"), QString()}}, m_record->profile()->rowVersion));
}

void CustomerWorkView::showCustomer()
{
    const CustomerProfile &customer = *m_record->profile();
    m_pane->showCustomer(customer, m_edit->editor()->hasDraft(keyOf(customer.id)));
    emit shown(customer);
    offerDraft();
}

// Once, when the customer comes up: what was typed and not saved.
void CustomerWorkView::offerDraft()
{
    if (std::exchange(m_offeredFor, m_record->id()) == m_record->id())
        return;
    const QString key = keyOf(m_record->id());
    const auto offer = [this](const QString &what, void (CustomerWorkView::*goOn)()) {
        m_noticeAction = [this, goOn] { (this->*goOn)(); };
        m_pane->header()->notice()->tell(Tone::Accent, what, tr("Go on"));
    };
    if (m_edit->editor()->hasDraft(key))
        offer(tr("You began to edit this customer and have not saved."), &CustomerWorkView::edit);
    else if (m_note->editor()->hasDraft(key))
        offer(tr("You began a note about this customer and have not kept it."), &CustomerWorkView::addNote);
    else if (m_close->editor()->hasDraft(key))
        offer(tr("You began to close this account."), &CustomerWorkView::closeAccount);
}

void CustomerWorkView::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->profile().has_value();
    switch (m_record->state()) {
    case CustomerRecord::State::Closed: m_pane->showNothing(); break;
    case CustomerRecord::State::Loading:
        if (!known)
            m_pane->showLoading();
        break;
    case CustomerRecord::State::Failed:
        if (known)
            m_pane->header()->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_pane->showFailure(*m_record->failure());
        break;
    case CustomerRecord::State::Ready: break;
    }
}
