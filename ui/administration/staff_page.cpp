// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/staff_page.h"

#include "models/administration/administration_lists.h"
#include "models/administration/staff_fields.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/administration/administration_words.h"
#include "ui/administration/staff_sheets.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/command_sheet.h"
#include "ui/common/detail_header.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/named_values.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"

#include <QGridLayout>
#include <QLocale>

namespace {

QString momentOr(const QDateTime &moment, const QString &never)
{
    return moment.isValid() ? Format::ago(moment) : never;
}

// What a change did, by the fields of the account that it touched.
QString changeWords(const StaffChange &change, const QString &currency)
{
    if (change.action == QLatin1String("INSERT"))
        return StaffPage::tr("Account opened");
    const auto after = [&change](const char *field) { return change.after[QLatin1String(field)]; };
    const auto before = [&change](const char *field) { return change.before[QLatin1String(field)]; };
    QStringList words;
    if (change.after.contains(QLatin1String("is_active")))
        words << (after("is_active").toBool() ? StaffPage::tr("Account opened again") : StaffPage::tr("Account closed"));
    if (change.after.contains(QLatin1String("password_set_at")))
        words << StaffPage::tr("New password");
    if (change.after.contains(QLatin1String("role")))
        words << StaffPage::tr("%1 became %2", "roles").arg(staffRole(before("role").toString()).word, staffRole(after("role").toString()).word);
    if (change.after.contains(QLatin1String("display_name")))
        words << StaffPage::tr("Called %1 before").arg(Format::isolated(before("display_name").toString()));
    if (change.after.contains(QLatin1String("refund_limit_amount")))
        words << StaffPage::tr("Refund limit from %1 to %2")
                     .arg(Format::money(before("refund_limit_amount").toInteger(), currency), Format::money(after("refund_limit_amount").toInteger(), currency));
    return words.isEmpty() ? StaffPage::tr("Account changed") : words.join(QStringLiteral(" · "));
}

} // namespace

StaffPage::StaffPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Staff"), staffListDefinition(), std::move(source),
                     {.name = QStringLiteral("staff"), .relation = QStringLiteral("backoffice.staff"), .keyColumn = QStringLiteral("login"), .nouns = {.counted = [](int n) { return tr("%Ln account(s)", nullptr, n); }, .icon = QStringLiteral("desk-staff"), .emptyTitle = tr("Nobody is like that"), .emptyText = tr("Take the filter away to see everybody, or add a member of staff."), .failedTitle = tr("The staff could not be loaded"), .name = tr("Staff")}, .views = staffViews()},
                     QStringLiteral("staffAccount"), {.name = tr("Account"), .icon = QStringLiteral("desk-staff"), .nothingTitle = tr("Nobody chosen"), .nothingText = tr("Choose somebody to see what they may do and when they were last here."), .failedTitle = tr("The account could not be loaded")}, parent)
    , m_queries(session.executor(), session.whoAmI().mainCurrency)
    , m_add(new ActionButton(tr("Add somebody…"), Qt::CTRL | Qt::Key_N))
    , m_edit(new ActionButton(tr("Edit…"), Qt::CTRL | Qt::Key_E))
    , m_password(new ActionButton(tr("Password…"), {}))
    , m_close(new ActionButton(tr("Close…"), {}))
    , m_reopen(new ActionButton(tr("Open again…"), {}))
    , m_account(pane()->addCard("staffAccountCard", tr("Account")))
    , m_changes(pane()->addCard("staffChangesCard", tr("What became of it")))
{
    list()->setDelegate(QStringLiteral("role"), new ChipDelegate(staffRole));
    list()->setDelegate(QStringLiteral("state"), new ChipDelegate(accountState));
    makeActions();
    makeSheets();
    connect(list(), &RecordList::activated, this, [this] { m_edit->click(); });
}

StaffPage::~StaffPage() = default;

void StaffPage::makeActions()
{
    m_add->setObjectName(QStringLiteral("addStaffButton"));
    m_edit->setObjectName(QStringLiteral("editStaffButton"));
    m_password->setObjectName(QStringLiteral("staffPasswordButton"));
    m_close->setObjectName(QStringLiteral("closeStaffButton"));
    m_reopen->setObjectName(QStringLiteral("reopenStaffButton"));
    setLook(m_add, ButtonLook::Primary);
    setLook(m_close, ButtonLook::Danger);
    list()->addAction(m_add);
    for (ActionButton *button : {m_edit, m_password, m_reopen, m_close})
        header()->addAction(button);
    connect(m_add, &QPushButton::clicked, this, &StaffPage::openAdd);
    connect(m_edit, &QPushButton::clicked, this, &StaffPage::openEdit);
    connect(m_password, &QPushButton::clicked, this, [this] { openPassword(m_passwordSheet, tr("New password for %1")); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { openPassword(m_reopenSheet, tr("Open the account of %1 again")); });
    connect(m_close, &QPushButton::clicked, this, &StaffPage::openClose);
}

void StaffPage::makeSheets()
{
    m_addSheet = newStaffSheet(this, m_queries);
    m_editSheet = new EditorSheet(this, QStringLiteral("staffEdit"), new RecordEditor(m_queries.editForm(), session().drafts(), this),
                                  staffFormFields(m_queries.mainCurrency()),
                                  {.title = [](const QString &name) { return tr("Edit %1").arg(name); },
                                   .effect = tr("Another role takes effect at once, in windows that are open too."),
                                   .save = tr("Save"),
                                   .saving = tr("Saving…"),
                                   .width = 520});
    m_passwordSheet = newPasswordSheet(this, QStringLiteral("staffPassword"),
                                       {.effect = tr("Takes effect at once and ends the person's open windows. Nobody can read it afterwards: tell it to the person now."),
                                        .act = tr("Set the password"),
                                        .acting = tr("Setting…")});
    m_reopenSheet = newPasswordSheet(this, QStringLiteral("staffReopen"),
                                     {.effect = tr("The person has the same role and warehouses as before, and a new password."),
                                      .act = tr("Open the account"),
                                      .acting = tr("Opening…")});
    m_closeSheet = new CommandSheet(this, QStringLiteral("staffClose"), {},
                                    {.effect = tr("The person is signed out at once and cannot sign in again. What they did stays in the history. You can open the account again."),
                                     .act = tr("Close the account"),
                                     .acting = tr("Closing…"),
                                     .look = ButtonLook::Danger});
    m_passwordSheet->setSend([this](const CommandId &id, const FieldValues &values) {
        return m_queries.setPassword(id, *m_staff, values[QLatin1String("password")].toString());
    });
    m_reopenSheet->setSend([this](const CommandId &id, const FieldValues &values) {
        return m_queries.reopen(id, *m_staff, values[QLatin1String("password")].toString());
    });
    m_closeSheet->setSend([this](const CommandId &id, const FieldValues &) { return m_queries.close(id, *m_staff); });

    connect(m_addSheet, &CommandSheet::done, this, [this](const QJsonObject &answer) {
        const QString login = answer[QLatin1String("login")].toString();
        list()->refresh();
        list()->choose(login);
        emit told(Tone::Good, tr("%1 can sign in now.").arg(login));
    });
    connect(m_editSheet->editor(), &RecordEditor::saved, this, [this](const QString &, const QStringList &takenOver) {
        QStringList fields;
        for (const QString &field : takenOver)
            fields.append(m_editSheet->form()->label(field));
        finished(fields.isEmpty() ? tr("Saved.") : tr("Saved. Somebody else changed %1 meanwhile; both are kept.").arg(QLocale().createSeparatedList(fields)));
    });
    const auto ended = [](const QJsonObject &answer) { return answer[QLatin1String("sessions_ended")].toInt(); };
    connect(m_passwordSheet, &CommandSheet::done, this, [this, ended](const QJsonObject &answer) {
        finished(tr("The new password holds from now on. %1").arg(tr("%Ln session(s) ended.", nullptr, ended(answer))));
    });
    connect(m_closeSheet, &CommandSheet::done, this, [this, ended](const QJsonObject &answer) {
        finished(tr("The account is closed. %1").arg(tr("%Ln session(s) ended.", nullptr, ended(answer))));
    });
    connect(m_reopenSheet, &CommandSheet::done, this, [this] { finished(tr("The account is open again.")); });
    for (CommandSheet *sheet : {m_passwordSheet, m_closeSheet, m_reopenSheet})
        connect(sheet, &CommandSheet::refused, this, [this](const Error &error) {
            if (!error.isLoss())
                reloadRecord();
        });
}

void StaffPage::askWarehouses()
{
    if (m_warehousesKnown)
        return;
    deliver(m_queries.warehouses(), this, [this](const Result<QList<StaffWarehouse>> &all) {
        if (!all) {
            emit told(Tone::Bad, all.error().message);
            return;
        }
        m_warehousesKnown = true;
        QList<QPair<QString, QString>> options;
        for (const StaffWarehouse &warehouse : *all)
            options.append({warehouse.id, QStringLiteral("%1 · %2").arg(warehouse.code, warehouse.name)});
        for (EditorForm *form : {m_addSheet->form(), m_editSheet->form()})
            form->setOptions(QStringLiteral("warehouse_ids"), options);
    });
}

void StaffPage::load()
{
    askWarehouses();
    await(m_queries.detail(key(), freshToken()), [this](const StaffDetail &staff) {
        m_staff = staff;
        show(staff);
    });
}

void StaffPage::show(const StaffDetail &staff)
{
    header()->show(staff.name, accountState(staff.isActive ? QStringLiteral("ACTIVE") : QStringLiteral("CLOSED")),
                   dotted({staffRole(staff.role).word, staff.login, staff.email}));
    const QString protection = staff.isMe ? tr("Another administrator changes your account.")
        : staff.isLastAdministrator       ? tr("This is the last administrator: nobody could make another one.")
                                          : QString();
    m_edit->setVisible(staff.isActive);
    m_edit->setEnabled(!staff.isMe);
    m_password->setVisible(staff.isActive);
    m_close->setVisible(staff.isActive);
    m_close->setEnabled(protection.isEmpty());
    m_reopen->setVisible(!staff.isActive);
    for (ActionButton *button : {m_edit, m_close})
        button->setToolTip(plainTip(button->isEnabled() ? QString() : protection));

    QStringList warehouses;
    for (const StaffWarehouse &warehouse : staff.warehouses)
        warehouses << QStringLiteral("%1 (%2)").arg(Format::isolated(warehouse.name), warehouse.code);
    QList<QPair<QString, QString>> rows{{tr("May"), roleEffect(staff.role)}};
    if (!warehouses.isEmpty())
        rows.append({tr("Warehouses"), QLocale().createSeparatedList(warehouses)});
    rows.append({tr("Refund limit"), Format::money(staff.refundLimit, staff.mainCurrency)});
    rows.append({tr("Last signed in"), momentOr(staff.signedInAt, tr("never with this program"))});
    rows.append({tr("Last change made"), momentOr(staff.actedAt, tr("none within a year"))});
    rows.append({tr("Connected now"), staff.sessions > 0 ? tr("%Ln connection(s)", nullptr, staff.sessions) : tr("no")});
    rows.append({tr("Password"), staff.passwordSetAt.isValid() ? tr("set %1").arg(Format::ago(staff.passwordSetAt)) : tr("as the account was opened with")});
    if (!protection.isEmpty())
        rows.append({tr("Protected"), protection});
    m_account->setContent(namedValues(rows));
    showChanges(staff);
}

void StaffPage::showChanges(const StaffDetail &staff)
{
    if (staff.changes.isEmpty()) {
        m_changes->setContent(nullptr);
        return;
    }
    auto *grid = newGrid(0);
    int row = 0;
    for (const StaffChange &change : staff.changes)
        addEvent(grid, row++, int(staff.changes.size()), Tone::Neutral, changeWords(change, staff.mainCurrency),
                 tr("%1 by %2", "when, who").arg(Format::when(change.at), Format::isolated(change.who)), Format::stamp(change.at));
    m_changes->setContent(grid->parentWidget());
}

void StaffPage::openAdd()
{
    askWarehouses();
    m_addSheet->openFor(tr("Add a member of staff"), {{QStringLiteral("role"), QStringLiteral("SUPPORT")}, {QStringLiteral("refund_limit"), QStringLiteral("0")}});
}

void StaffPage::openEdit()
{
    if (m_staff)
        m_editSheet->openFor({m_staff->login, m_staff->name, staffFields(*m_staff), m_staff->rowVersion, {}});
}

void StaffPage::openPassword(CommandSheet *sheet, const QString &title)
{
    if (m_staff)
        sheet->openFor(title.arg(Format::isolated(m_staff->name)), {});
}

void StaffPage::openClose()
{
    if (m_staff)
        m_closeSheet->openFor(tr("Close the account of %1").arg(Format::isolated(m_staff->name)), {});
}

bool StaffPage::hasUnsavedWork() const
{
    return m_addSheet->hasInput() || m_passwordSheet->hasInput() || m_reopenSheet->hasInput() || m_editSheet->hasInput();
}
