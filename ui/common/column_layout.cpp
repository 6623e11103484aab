// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/column_layout.h"

#include "ui/common/chip.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace {

constexpr int narrowest = 48;
constexpr int digitWidth = 9;
constexpr int margins = 2 * Space::Medium;
constexpr int leastOfStates = 128;
constexpr int mostOfStates = 190;

struct Width {
    int least;
    int wanted;
    bool grows;
};

// The style sheet's, on both sides of a section of the header.
constexpr int titlePadding = 12;
// Kept free by the header for the arrow of a sorted column.
constexpr int arrowPlace = 16;

// As wide as the longest state in the person's language, within reason.
int widthOfStates(const ListDefinition &list, const ColumnDefinition &column)
{
    int widest = leastOfStates;
    if (const FilterDefinition *filter = list.filter(column.id)) {
        for (const FilterOption &option : filter->options)
            widest = qMax(widest, ChipPainter::size(option.title).width() + margins);
    }
    return qMin(widest, mostOfStates);
}

// What a type of value needs in the body font, with its margins.
Width widthOf(const ListDefinition &list, const ColumnDefinition &column, bool isFirst)
{
    switch (column.type) {
    case ColumnType::Text:
        if (column.characters > 0) {
            const int width = column.characters * digitWidth + margins;
            return {width, width, false};
        }
        return isFirst ? Width{154, 170, false} : Width{100, 180, true};
    case ColumnType::Status: return {112, widthOfStates(list, column), false};
    case ColumnType::Integer:
    case ColumnType::Decimal: {
        // as wide as its title, which mostly is longer than the number
        const int title = QFontMetrics(Theme::font(TypeSize::Small, QFont::DemiBold)).horizontalAdvance(column.title) + 2 * titlePadding + arrowPlace;
        return {qMax(64, title), qMax(80, title), false};
    }
    case ColumnType::Money: return {104, 124, false};
    case ColumnType::Time: return {112, 130, false};
    case ColumnType::Date: return {92, 104, false};
    case ColumnType::YesNo: return {60, 72, false};
    case ColumnType::Key: return {0, 0, false};
    }
    return {narrowest, narrowest, false};
}

} // namespace

ColumnLayout::ColumnLayout(QHeaderView *header, ListDefinition definition, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_definition(std::move(definition))
{
    m_header->setMinimumSectionSize(narrowest);
    m_header->viewport()->installEventFilter(this);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { m_own = m_own || m_pulling; });
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_pulling = true;
    } else if (event->type() == QEvent::MouseButtonRelease && m_pulling) {
        m_pulling = false;
        // After the header has dropped the column where it was let go.
        QMetaObject::invokeMethod(this, &ColumnLayout::store, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

QString ColumnLayout::settingsKey() const
{
    return QStringLiteral("lists/%1/columns").arg(m_definition.id);
}

void ColumnLayout::restore()
{
    show(QSettings().value(settingsKey()).toList());
}

void ColumnLayout::showOf(const QJsonArray &columns)
{
    m_ofView = true;
    show(columns.toVariantList());
}

void ColumnLayout::showOwn()
{
    if (std::exchange(m_ofView, false))
        restore();
}

void ColumnLayout::show(const QVariantList &kept)
{
    const auto columns = int(m_definition.columns.size());
    for (int i = 0; i < columns; ++i) {
        const ColumnDefinition &column = m_definition.columns.at(i);
        m_header->setSectionHidden(i, !column.shown || column.type == ColumnType::Key);
        m_header->moveSection(m_header->visualIndex(i), i);
    }
    int place = 0;
    m_own = false;
    for (const QVariant &entry : kept) {
        const QVariantMap column = entry.toMap();
        // A column that a newer version brought, or an older one had, does not disturb the others.
        const int index = m_definition.columnIndex(column.value(QStringLiteral("id")).toString());
        if (index < 0 || m_definition.columns.at(index).type == ColumnType::Key)
            continue;
        m_header->moveSection(m_header->visualIndex(index), place++);
        m_header->setSectionHidden(index, !column.value(QStringLiteral("shown")).toBool());
        if (const int width = column.value(QStringLiteral("width")).toInt(); width >= narrowest) {
            m_own = true;
            if (!m_header->isSectionHidden(index))
                m_header->resizeSection(index, width);
        }
    }
    if (shown().isEmpty())
        m_header->setSectionHidden(m_header->logicalIndex(0), false);
    fit(m_available);
}

QStringList ColumnLayout::order() const
{
    QStringList ids;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const ColumnDefinition &column = m_definition.columns.at(m_header->logicalIndex(visual));
        if (column.type != ColumnType::Key)
            ids << column.id;
    }
    return ids;
}

QStringList ColumnLayout::shown() const
{
    QStringList ids = order();
    ids.removeIf([this](const QString &id) { return !isShown(id); });
    return ids;
}

bool ColumnLayout::isShown(const QString &columnId) const
{
    const int index = m_definition.columnIndex(columnId);
    return index >= 0 && !m_header->isSectionHidden(index);
}

void ColumnLayout::setShown(const QString &columnId, bool visible)
{
    const int index = m_definition.columnIndex(columnId);
    if (index < 0 || isShown(columnId) == visible || (!visible && shown().size() == 1))
        return;
    m_header->setSectionHidden(index, !visible);
    fit(m_available);
    store();
}

void ColumnLayout::move(const QString &columnId, int place)
{
    const int index = m_definition.columnIndex(columnId);
    if (index < 0 || place < 0 || place >= m_header->count())
        return;
    m_header->moveSection(m_header->visualIndex(index), place);
    fit(m_available);
    store();
}

void ColumnLayout::fit(int availableWidth)
{
    m_available = availableWidth;
    if (m_own || availableWidth <= 0)
        return;

    QList<int> shown;
    int least = 0;
    int wanted = 0;
    int growing = 0;
    const auto columns = int(m_definition.columns.size());
    const auto width = [this](int index) {
        return widthOf(m_definition, m_definition.columns.at(index), m_header->visualIndex(index) == 0);
    };
    for (int i = 0; i < columns; ++i) {
        if (m_header->isSectionHidden(i))
            continue;
        shown << i;
        least += width(i).least;
        wanted += width(i).wanted;
        growing += width(i).grows ? 1 : 0;
    }

    // Where no column grows, what identifies the row does.
    const bool firstGrows = growing == 0 && !shown.isEmpty() && m_definition.columns.at(shown.first()).type == ColumnType::Text;
    int left = availableWidth;
    for (int k = 0; k < shown.size(); ++k) {
        const Width column = width(shown.at(k));
        int size = column.least;
        if (availableWidth >= wanted)
            size = column.wanted + (column.grows ? (availableWidth - wanted) / growing : 0) + (firstGrows && k == 0 ? availableWidth - wanted : 0);
        else if (availableWidth > least)
            size = column.least + (availableWidth - least) * (column.wanted - column.least) / (wanted - least);
        // The last one takes what rounding left, or everything when no column grows.
        if (k == shown.size() - 1 && availableWidth > least)
            size = qMax(size, left);
        m_header->resizeSection(shown.at(k), size);
        left -= size;
    }
}

void ColumnLayout::fillMenu(QMenu *menu)
{
    for (int i = 0; i < m_definition.columns.size(); ++i) {
        const ColumnDefinition &column = m_definition.columns.at(i);
        if (column.type == ColumnType::Key)
            continue;
        QAction *action = menu->addAction(column.title);
        action->setObjectName(column.id + QStringLiteral("ColumnAction"));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(i));
        // A list without a column could not be opened any more.
        action->setEnabled(!action->isChecked() || m_header->count() - m_header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, id = column.id](bool checked) { setShown(id, checked); });
    }
    menu->addSeparator();
    QAction *back = menu->addAction(tr("Original columns"));
    back->setObjectName(QStringLiteral("resetColumnsAction"));
    connect(back, &QAction::triggered, this, &ColumnLayout::reset);
}

void ColumnLayout::reset()
{
    if (!m_ofView)
        QSettings().remove(settingsKey());
    show({});
    emit changed();
}

QVariantList ColumnLayout::present() const
{
    QVariantList columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int index = m_header->logicalIndex(visual);
        QVariantMap column{{QStringLiteral("id"), m_definition.columns.at(index).id},
                           {QStringLiteral("shown"), !m_header->isSectionHidden(index)}};
        if (m_own)
            column.insert(QStringLiteral("width"), m_header->sectionSize(index));
        columns << column;
    }
    return columns;
}

QJsonArray ColumnLayout::toJson() const
{
    return QJsonArray::fromVariantList(present());
}

void ColumnLayout::store()
{
    if (!m_ofView)
        QSettings().setValue(settingsKey(), present());
    emit changed();
}
