// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/warehouses_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/stock/stock_lists.h"
#include "models/stock/warehouse_forms.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/detail_header.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/stock/stock_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int binsHeight = 360;

QString dayName(const QString &day)
{
    return QLocale().standaloneDayName(int(weekdays().indexOf(day)) + 1);
}

QWidget *pairs(const QList<std::pair<QString, QString>> &rows)
{
    if (rows.isEmpty())
        return nullptr;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(Space::Tight);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : rows) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(name, TextLook::Muted), row, 0);
        grid->addWidget(plainLabel(value), row, 1);
    }
    return content;
}

QWidget *addressContent(const WarehouseDetail &warehouse)
{
    QStringList lines = warehouse.address;
    lines << Format::country(warehouse.country) << warehouse.phone;
    lines.removeAll(QString());
    if (lines.isEmpty())
        return nullptr;
    QLabel *label = plainLabel(lines.join(u'\n'));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// What it holds, against what it can hold.
QWidget *spaceContent(const WarehouseDetail &warehouse)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Small);
    if (!warehouse.seesStock) {
        column->addWidget(wrapped(plainLabel(WarehousesPage::tr("What lies here is shown to those who work here."), TextLook::Muted)));
        return content;
    }
    if (warehouse.capacity <= 0) {
        column->addWidget(plainLabel(WarehousesPage::tr("%1 on hand. How much it can hold is not said.").arg(Format::count(int(warehouse.units)))));
        return content;
    }
    auto *bar = new QProgressBar;
    bar->setObjectName(QStringLiteral("warehouseSpaceBar"));
    bar->setAccessibleName(WarehousesPage::tr("How full it is"));
    bar->setRange(0, warehouse.capacity);
    bar->setValue(int(qMin<qint64>(warehouse.units, warehouse.capacity)));
    bar->setTextVisible(false);
    bar->setFixedHeight(6);
    column->addWidget(bar);
    const double percent = 100.0 * double(warehouse.units) / warehouse.capacity;
    column->addWidget(plainLabel(WarehousesPage::tr("%1 of %2 units, %3 %").arg(Format::count(int(warehouse.units)), Format::count(warehouse.capacity), QLocale().toString(percent, 'f', 1)), TextLook::Muted));
    return content;
}

QList<FormField> warehouseFields()
{
    using Kind = FormField::Kind;
    QList<QPair<QString, QString>> types;
    for (const char *type : {"FULFILLMENT", "RETAIL", "DROPSHIP"})
        types.append({QLatin1String(type), stockStateTitle(QLatin1String(type))});
    QList<QPair<QString, QString>> zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        zones.append({QString::fromUtf8(zone), QString::fromUtf8(zone)});
    QList<FormField> fields{
        {.id = QStringLiteral("name"), .label = WarehousesPage::tr("Name"), .half = true},
        {.id = QStringLiteral("code"), .label = WarehousesPage::tr("Code"), .half = true, .hint = QStringLiteral("HAM")},
        {.id = QStringLiteral("type"), .label = WarehousesPage::tr("Kind"), .kind = Kind::Choice, .half = true, .options = types},
        {.id = QStringLiteral("timezone"), .label = WarehousesPage::tr("Time zone"), .kind = Kind::Choice, .half = true, .options = zones, .free = true},
        {.id = QStringLiteral("max_capacity"), .label = WarehousesPage::tr("Units it can hold"), .half = true, .hint = WarehousesPage::tr("not said")},
        {.id = QStringLiteral("is_active"),
         .label = WarehousesPage::tr("State"),
         .kind = Kind::Choice,
         .half = true,
         .options = {{QStringLiteral("yes"), WarehousesPage::tr("Active")}, {QStringLiteral("no"), WarehousesPage::tr("Closed")}}},
        {.id = QStringLiteral("address"), .label = WarehousesPage::tr("Address"), .kind = Kind::Heading},
    };
    const auto add = [&fields](const QString &id, const QString &label, const QString &hint = {}) {
        fields.append({.id = id, .label = label, .half = true, .hint = hint});
    };
    add(QStringLiteral("address.name"), WarehousesPage::tr("Name on the door"));
    add(QStringLiteral("address.line1"), WarehousesPage::tr("Street"));
    add(QStringLiteral("address.line2"), WarehousesPage::tr("Second line"));
    add(QStringLiteral("address.postal_code"), WarehousesPage::tr("Postcode"));
    add(QStringLiteral("address.city"), WarehousesPage::tr("City"));
    add(QStringLiteral("address.state"), WarehousesPage::tr("Region"));
    add(QStringLiteral("address.country"), WarehousesPage::tr("Country (two letters)"));
    add(QStringLiteral("address.phone"), WarehousesPage::tr("Phone"));
    fields.append({.id = QStringLiteral("hours"), .label = WarehousesPage::tr("Hours, in its time zone; empty: closed"), .kind = Kind::Heading});
    for (const QString &day : weekdays())
        add(QStringLiteral("hours.") + day, dayName(day), QStringLiteral("08:00 – 17:30"));
    return fields;
}

} // namespace

WarehousesPage::WarehousesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : StockDeskPage(session, tr("Warehouses"), warehouseListDefinition(), std::move(source),
                    {.name = QStringLiteral("warehouses"),
                     .relation = QStringLiteral("shop.warehouses"),
                     .keyColumn = QStringLiteral("warehouse_id"),
                     .nouns = {.counted = [](int n) { return tr("%Ln warehouse(s)", nullptr, n); },
                               .icon = QStringLiteral("desk-warehouses"),
                               .emptyTitle = tr("No warehouse is like that"),
                               .emptyText = tr("Take the filter away to see all of them."),
                               .failedTitle = tr("The warehouses could not be loaded"),
                               .name = tr("Warehouses")},
                     .views = warehouseViews()},
                    QStringLiteral("warehouse"),
                    {.name = tr("Warehouse"),
                     .icon = QStringLiteral("desk-warehouses"),
                     .nothingTitle = tr("No warehouse chosen"),
                     .nothingText = tr("Choose one to see its address, its hours and its bins."),
                     .failedTitle = tr("The warehouse could not be loaded")},
                    parent)
    , m_editButton(newButton("editWarehouseButton", tr("Edit…"), Qt::CTRL | Qt::Key_E))
    , m_binsButton(newButton("editBinsButton", tr("Bins…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B))
    , m_space(pane()->addCard("warehouseSpaceCard", tr("Space")))
    , m_address(pane()->addCard("warehouseAddressCard", tr("Address")))
    , m_hours(pane()->addCard("warehouseHoursCard", tr("Hours")))
    , m_binsCard(pane()->addCard("warehouseBinsCard", tr("Bins")))
{
    makeSheets(session);
    for (ActionButton *button : {m_editButton, m_binsButton}) {
        header()->addAction(button);
        button->hide();
    }
    connect(m_editButton, &QPushButton::clicked, this, [this] { m_edit->openFor(warehouseRecordOf(*m_warehouse)); });
    connect(m_binsButton, &QPushButton::clicked, this, [this] { m_binsSheet->openFor(binsRecordOf(*m_warehouse)); });
    connect(header()->notice(), &Notice::actionTriggered, this, [this] {
        header()->notice()->clear();
        if (const auto goOn = std::exchange(m_goOn, {}))
            goOn();
    });

    ActionButton *add = newButton("newWarehouseButton", tr("New warehouse…"), Qt::Key_F2);
    setLook(add, ButtonLook::Primary);
    add->setVisible(session.hasAnyRole(Role::Manager));
    list()->addAction(add);
    connect(add, &QPushButton::clicked, this, [this] { m_add->openFor(newWarehouseRecord()); });
}

WarehousesPage::~WarehousesPage() = default;

void WarehousesPage::makeSheets(Session &session)
{
    const auto make = [&](const char *name, EditForm form, const QList<FormField> &fields, EditorWords words) {
        return new EditorSheet(this, QLatin1String(name), new RecordEditor(std::move(form), session.drafts(), this), fields, std::move(words));
    };
    m_edit = make("warehouseEdit", warehouseEditForm(queries()), warehouseFields(),
                  {.title = [](const QString &name) { return tr("Edit %1").arg(name); }, .save = tr("Save"), .saving = tr("Saving…")});
    m_add = make("warehouseAdd", warehouseAddForm(queries(), m_added), warehouseFields(),
                 {.title = [](const QString &) { return tr("New warehouse"); }, .save = tr("Add the warehouse"), .saving = tr("Adding…")});
    m_binsSheet = make("warehouseBins", binsForm(queries()),
                       {{.id = QStringLiteral("bins"), .label = tr("Bins in use, a line each"), .kind = FormField::Kind::Text, .hint = QStringLiteral("A-01-01")}},
                       {.title = [](const QString &name) { return tr("Bins of %1").arg(name); },
                        .effect = tr("A bin that you take away goes out of use; with stock in it, it stays."),
                        .save = tr("Save the bins"),
                        .saving = tr("Saving…"),
                        .width = 480});
    if (auto *bins = m_binsSheet->form()->findChild<QPlainTextEdit *>(QStringLiteral("binsEdit")))
        bins->setFixedHeight(binsHeight);
    const auto whenSaved = [this](EditorSheet *sheet, const QString &news) {
        connect(sheet->editor(), &RecordEditor::saved, this, [this, news] {
            emit told(Tone::Good, news);
            refresh();
        });
    };
    whenSaved(m_edit, tr("The warehouse is saved."));
    whenSaved(m_binsSheet, tr("The bins are saved."));
    connect(m_add->editor(), &RecordEditor::saved, this, [this] {
        emit told(Tone::Good, tr("The warehouse is added."));
        refresh();
        openRecord(m_added->toString(QUuid::WithoutBraces));
    });
}

bool WarehousesPage::hasUnsavedWork() const
{
    const auto sheets = {m_edit, m_add, m_binsSheet};
    return StockDeskPage::hasUnsavedWork() || std::any_of(sheets.begin(), sheets.end(), [](const EditorSheet *sheet) { return sheet->hasInput(); });
}

void WarehousesPage::forget()
{
    m_warehouse.reset();
    m_goOn = {};
    for (ActionButton *button : {m_editButton, m_binsButton})
        button->hide();
}

// Once, when the warehouse comes up: what was typed and not saved.
void WarehousesPage::offerDraft()
{
    if (std::exchange(m_offeredFor, m_warehouse->id) == m_warehouse->id)
        return;
    const QString key = m_warehouse->id.toString(QUuid::WithoutBraces);
    if (m_warehouse->mayEdit && m_edit->editor()->hasDraft(key)) {
        m_goOn = [this] { m_editButton->click(); };
        header()->notice()->tell(Tone::Accent, tr("You began to edit this warehouse and have not saved."), tr("Go on"));
    } else if (m_warehouse->mayKeepBins && m_binsSheet->editor()->hasDraft(key)) {
        m_goOn = [this] { m_binsButton->click(); };
        header()->notice()->tell(Tone::Accent, tr("You began to change the bins and have not saved."), tr("Go on"));
    }
}

void WarehousesPage::load()
{
    await(queries().warehouse(id(), freshToken()), [this](const WarehouseDetail &warehouse) { show(warehouse); });
}

void WarehousesPage::show(const WarehouseDetail &warehouse)
{
    m_warehouse = warehouse;
    m_editButton->setVisible(warehouse.mayEdit);
    m_binsButton->setVisible(warehouse.mayKeepBins);
    QStringList subtitle{warehouse.code, stockStateTitle(warehouse.type), warehouse.timeZone};
    if (warehouse.capacity > 0)
        subtitle << tr("%1 % of %2 units").arg(QLocale().toString(warehouse.utilization, 'f', 0), Format::count(warehouse.capacity));
    header()->show(warehouse.name, warehouse.isActive ? StateLook{tr("Active"), Tone::Good} : StateLook{tr("Closed"), Tone::Neutral}, dotted(subtitle));
    m_address->setContent(addressContent(warehouse));

    QList<std::pair<QString, QString>> hours;
    for (const WarehouseHours &day : warehouse.hours)
        hours.append({dayName(day.day), QStringLiteral("%1 – %2").arg(day.open, day.close)});
    m_hours->setContent(pairs(hours));

    QList<std::pair<QString, QString>> bins;
    for (const WarehouseBin &bin : warehouse.bins) {
        bins.append({bin.code, !bin.isActive ? tr("out of use") : warehouse.seesStock ? tr("%Ln stock row(s)", nullptr, bin.rows)
                                                                                      : QString()});
    }
    m_binsCard->setContent(pairs(bins));
    m_space->setContent(spaceContent(warehouse));
    offerDraft();
}

void WarehousesPage::onScan(const QString &code)
{
    const QString read = code.trimmed();
    const QString name = m_warehouse ? m_warehouse->name : QString();
    const bool known = m_warehouse
        && std::any_of(m_warehouse->bins.cbegin(), m_warehouse->bins.cend(), [&read](const WarehouseBin &bin) { return bin.code.compare(read, Qt::CaseInsensitive) == 0; });
    if (known)
        tellScan(Tone::Good, read, tr("A bin of %1.").arg(name));
    else
        tellScan(Tone::Waiting, read, m_warehouse ? tr("No bin of %1 has this code.").arg(name) : tr("Choose a warehouse first."));
}
