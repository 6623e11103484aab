// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/staged_products.h"

#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace {

constexpr int fieldCount = int(StagedField::Count);

struct FieldTraits {
    const char *column; ///< of shop.products
    bool isMoney = false;
    int longest = 0;
};

const FieldTraits &traitsOf(StagedField field)
{
    static constexpr std::array<FieldTraits, fieldCount> table{{{"name", false, 500},
                                                                {"sku", false, 100},
                                                                {"status"},
                                                                {"price_amount", true},
                                                                {"compare_at_price_amount", true},
                                                                {"cost_price_amount", true},
                                                                {"weight_grams"},
                                                                {"barcode", false, 100},
                                                                {"tags"}}};
    return table.at(std::size_t(field));
}

const QStringList &states()
{
    static const QStringList list{QStringLiteral("DRAFT"), QStringLiteral("ACTIVE"), QStringLiteral("INACTIVE"), QStringLiteral("ARCHIVED")};
    return list;
}

QJsonValue jsonOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (value.typeId() == QMetaType::QStringList)
        return QJsonArray::fromStringList(value.toStringList());
    return value.typeId() == QMetaType::QString ? QJsonValue(value.toString()) : QJsonValue(value.toLongLong());
}

// "10", "-7.5" as hundredths of a percent; nothing else.
std::optional<qint64> basisPoints(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?)([0-9]{1,5})(?:[.,]([0-9]{1,2}))?\\s*%?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const qint64 points = match.captured(2).toLongLong() * 100 + match.captured(3).leftJustified(2, QLatin1Char('0')).toLongLong();
    return match.captured(1) == QLatin1String("-") ? -points : points;
}

} // namespace

StagedProducts::StagedProducts(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QString StagedProducts::titleOf(StagedField field)
{
    switch (field) {
    case StagedField::Name: return tr("Product");
    case StagedField::Sku: return tr("SKU");
    case StagedField::Status: return tr("Status");
    case StagedField::Price: return tr("Price");
    case StagedField::CompareAt: return tr("Compare at");
    case StagedField::Cost: return tr("Cost");
    case StagedField::Weight: return tr("Weight (g)");
    case StagedField::Barcode: return tr("Barcode");
    case StagedField::Tags: return tr("Tags");
    case StagedField::Count: break;
    }
    Q_UNREACHABLE();
}

void StagedProducts::setProducts(QList<StagedProduct> products)
{
    beginResetModel();
    m_products = std::move(products);
    m_staged.clear();
    m_steps.clear();
    m_saved.clear();
    m_conflicts.clear();
    endResetModel();
    emit stagedChanged();
}

// Cells --------------------------------------------------------------------------------------------------------------------------

StagedProducts::Cell StagedProducts::read(const StagedProduct &product, StagedField field, const QString &text) const
{
    const QString words = text.trimmed();
    const FieldTraits &traits = traitsOf(field);
    Cell cell{.text = words, .value = {}, .problem = {}};
    if (traits.isMoney) {
        if (words.isEmpty()) {
            if (field == StagedField::Price)
                cell.problem = tr("A price is needed.");
            return cell;
        }
        const auto amount = Money::parse(words, product.currency);
        if (!amount)
            cell.problem = amount.error().message;
        else if (amount->isNegative() || (amount->isZero() && field == StagedField::Price))
            cell.problem = field == StagedField::Price ? tr("A price must be above zero.") : tr("This cannot be below zero.");
        else
            cell.value = amount->minorUnits();
        return cell;
    }
    if (field == StagedField::Weight) {
        static const QRegularExpression whole(QStringLiteral("^[0-9]{1,9}$"));
        if (words.isEmpty())
            return cell;
        if (whole.match(words).hasMatch())
            cell.value = words.toLongLong();
        else
            cell.problem = tr("A weight is in whole grams, without a unit.");
        return cell;
    }
    if (field == StagedField::Status) {
        if (states().contains(words.toUpper()))
            cell.value = cell.text = words.toUpper();
        else
            cell.problem = tr("A status is one of %1.").arg(states().join(QStringLiteral(", ")));
        return cell;
    }
    if (field == StagedField::Tags) {
        QStringList tags;
        for (const QString &tag : words.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (!tag.trimmed().isEmpty() && !tags.contains(tag.trimmed()))
                tags << tag.trimmed();
        }
        if (!tags.isEmpty())
            cell.value = tags;
        return cell;
    }
    if (words.size() > traits.longest)
        cell.problem = tr("At most %1 characters.").arg(traits.longest);
    else if (words.isEmpty() && field == StagedField::Name)
        cell.problem = tr("A product needs a name.");
    else if (!words.isEmpty())
        cell.value = words;
    return cell;
}

QString StagedProducts::textOf(const StagedProduct &product, StagedField field, const QVariant &value) const
{
    if (value.isNull())
        return {};
    if (traitsOf(field).isMoney) {
        QString text = Money(value.toLongLong(), product.currency).toPlainString();
        return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    }
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", ")) : value.toString();
}

const StagedProducts::Cell *StagedProducts::staged(int row, int column) const
{
    const auto cells = m_staged.constFind(row);
    if (cells == m_staged.cend())
        return nullptr;
    const auto cell = cells->constFind(column);
    return cell == cells->cend() ? nullptr : &*cell;
}

QVariant StagedProducts::valueNow(int row, StagedField field) const
{
    const Cell *cell = staged(row, int(field));
    return cell != nullptr ? cell->value : m_products.at(row).values.at(std::size_t(field));
}

// Of the cell itself, and of what stands beside it.
QString StagedProducts::problemOf(int row, int column) const
{
    if (!m_staged.contains(row))
        return {};
    const Cell *cell = staged(row, column);
    if (cell != nullptr && !cell->problem.isEmpty())
        return cell->problem;
    if (StagedField(column) != StagedField::CompareAt)
        return {};
    const QVariant before = valueNow(row, StagedField::CompareAt);
    const QVariant price = valueNow(row, StagedField::Price);
    const bool isLower = !before.isNull() && !price.isNull() && before.toLongLong() < price.toLongLong();
    return isLower ? tr("The price before cannot be below the price.") : QString();
}

void StagedProducts::put(int row, int column, const QString &text, Step &step)
{
    const StagedProduct &product = m_products.at(row);
    const StagedField field = StagedField(column);
    const Cell *old = staged(row, column);
    if ((old != nullptr ? old->text : textOf(product, field, product.values.at(std::size_t(column)))) == text.trimmed())
        return;
    step.append({{row, column}, old != nullptr ? std::optional<Cell>(*old) : std::nullopt});
    const Cell cell = read(product, field, text);
    // what is as it was is not staged
    if (cell.problem.isEmpty() && cell.value == product.values.at(std::size_t(column))) {
        m_staged[row].remove(column);
        if (m_staged.value(row).isEmpty())
            m_staged.remove(row);
    } else {
        m_staged[row].insert(column, cell);
    }
}

void StagedProducts::keep(Step step)
{
    if (step.isEmpty())
        return;
    m_steps.append(std::move(step));
    changed();
}

void StagedProducts::changed()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, fieldCount - 1));
    emit stagedChanged();
}

int StagedProducts::paste(const QModelIndex &from, const QString &text, const QModelIndexList &cells)
{
    if (!from.isValid())
        return 0;
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (lines.endsWith(QLatin1Char('\n')))
        lines.chop(1);
    Step step;
    int leftOut = 0;
    if (!lines.contains(QLatin1Char('\n')) && !lines.contains(QLatin1Char('\t')) && cells.size() > 1) {
        for (const QModelIndex &cell : cells)
            put(cell.row(), cell.column(), lines, step);
        keep(std::move(step));
        return 0;
    }
    int row = from.row();
    for (const QString &line : lines.split(QLatin1Char('\n'))) {
        int column = from.column();
        for (const QString &cell : line.split(QLatin1Char('\t'))) {
            if (row < rowCount() && column < fieldCount)
                put(row, column, cell, step);
            else
                ++leftOut;
            ++column;
        }
        ++row;
    }
    keep(std::move(step));
    return leftOut;
}

std::optional<QString> StagedProducts::computed(const StagedFormula &formula, int row) const
{
    if (formula.kind == StagedFormula::Kind::Set)
        return formula.text;
    const QVariant now = valueNow(row, formula.field);
    const StagedProduct &product = m_products.at(row);
    if (now.isNull())
        return {};
    const qint64 value = now.toLongLong();
    if (!traitsOf(formula.field).isMoney) {
        bool ok = false;
        const qint64 more = formula.text.trimmed().toLongLong(&ok);
        if (formula.kind != StagedFormula::Kind::Add || formula.field != StagedField::Weight || !ok)
            return {};
        return QString::number(value + more);
    }
    const auto words = [&](qint64 minor) { return std::optional<QString>(textOf(product, formula.field, minor)); };
    if (formula.kind == StagedFormula::Kind::Percent) {
        const auto points = basisPoints(formula.text);
        constexpr qint64 whole = 10'000;
        qint64 product64 = 0;
        if (!points || __builtin_mul_overflow(value, whole + *points, &product64))
            return {};
        // half a cent goes up, as people round
        return words(product64 >= 0 ? (product64 + whole / 2) / whole : -((-product64 + whole / 2) / whole));
    }
    const auto amount = Money::parse(formula.text, product.currency);
    if (!amount)
        return {};
    if (formula.kind == StagedFormula::Kind::Add) {
        const auto sum = Money(value, product.currency).plus(*amount);
        return sum ? words(sum->minorUnits()) : std::nullopt;
    }
    qint64 unit = 1;
    for (int digit = 0; digit < minorDigits(product.currency); ++digit)
        unit *= 10;
    if (unit == 1)
        unit = 100; // yen: 1,999
    const qint64 ending = amount->minorUnits();
    if (ending < 0 || ending >= unit)
        return {};
    const qint64 below = (value - ending) / unit * unit + ending - (value < ending ? unit : 0);
    const qint64 nearest = value - below <= below + unit - value ? below : below + unit;
    return words(nearest > 0 ? nearest : nearest + unit);
}

int StagedProducts::apply(const StagedFormula &formula, const QList<int> &rows)
{
    QList<int> chosen = rows;
    if (chosen.isEmpty()) {
        chosen.resize(rowCount());
        std::iota(chosen.begin(), chosen.end(), 0);
    }
    Step step;
    int left = 0;
    for (const int row : std::as_const(chosen)) {
        if (const auto text = computed(formula, row))
            put(row, int(formula.field), *text, step);
        else
            ++left;
    }
    keep(std::move(step));
    return left;
}

void StagedProducts::undo()
{
    if (m_steps.isEmpty())
        return;
    const Step step = m_steps.takeLast();
    for (auto each = step.crbegin(); each != step.crend(); ++each) {
        if (each->cell) {
            m_staged[each->place.row].insert(each->place.column, *each->cell);
        } else {
            m_staged[each->place.row].remove(each->place.column);
            if (m_staged.value(each->place.row).isEmpty())
                m_staged.remove(each->place.row);
        }
    }
    changed();
}

void StagedProducts::discard()
{
    m_staged.clear();
    m_steps.clear();
    m_conflicts.clear();
    changed();
}

// Counting and saving ------------------------------------------------------------------------------------------------------------

int StagedProducts::stagedCells() const
{
    int cells = 0;
    for (const auto &row : m_staged)
        cells += int(row.size());
    return cells;
}

int StagedProducts::problems() const
{
    int found = 0;
    for (auto row = m_staged.keyBegin(); row != m_staged.keyEnd(); ++row) {
        for (int column = 0; column < fieldCount; ++column)
            found += problemOf(*row, column).isEmpty() ? 0 : 1;
    }
    return found;
}

QModelIndex StagedProducts::firstProblem() const
{
    QList<int> rows = m_staged.keys();
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows)) {
        for (int column = 0; column < fieldCount; ++column) {
            if (!problemOf(row, column).isEmpty())
                return index(row, column);
        }
    }
    return {};
}

QJsonObject StagedProducts::jsonOf(const StagedProduct &product, const QHash<int, QVariant> &values)
{
    QJsonObject changes;
    for (auto value = values.begin(); value != values.end(); ++value)
        changes.insert(QLatin1String(traitsOf(StagedField(value.key())).column), ::jsonOf(*value));
    return {{QStringLiteral("product_id"), product.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("row_version"), product.version},
            {QStringLiteral("changes"), changes}};
}

QJsonArray StagedProducts::changes() const
{
    QList<int> rows = m_staged.keys();
    std::sort(rows.begin(), rows.end());
    QJsonArray list;
    for (const int row : std::as_const(rows)) {
        QHash<int, QVariant> values;
        const auto &cells = m_staged[row];
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            values.insert(cell.key(), cell->value);
        list.append(jsonOf(m_products.at(row), values));
    }
    return list;
}

void StagedProducts::settle(const QHash<QUuid, qint64> &versions)
{
    m_saved.clear();
    for (auto row = m_staged.begin(); row != m_staged.end(); ++row) {
        StagedProduct &product = m_products[row.key()];
        Saved saved{row.key(), {}};
        for (auto cell = row->begin(); cell != row->end(); ++cell) {
            QVariant &value = product.values.at(std::size_t(cell.key()));
            saved.before.insert(cell.key(), value);
            value = cell->value;
        }
        product.version = versions.value(product.id, product.version);
        m_saved.append(saved);
    }
    discard();
}

QJsonArray StagedProducts::undoOfSaved() const
{
    QJsonArray list;
    for (const Saved &saved : m_saved)
        list.append(jsonOf(m_products.at(saved.row), saved.before));
    return list;
}

void StagedProducts::settleUndo(const QHash<QUuid, qint64> &versions)
{
    for (const Saved &saved : std::as_const(m_saved)) {
        StagedProduct &product = m_products[saved.row];
        for (auto value = saved.before.begin(); value != saved.before.end(); ++value)
            product.values.at(std::size_t(value.key())) = *value;
        product.version = versions.value(product.id, product.version);
    }
    m_saved.clear();
    discard();
}

void StagedProducts::setConflicts(const QSet<QUuid> &products)
{
    m_conflicts = products;
    changed();
}

void StagedProducts::refresh(const QList<StagedProduct> &products)
{
    QHash<QUuid, const StagedProduct *> now;
    for (const StagedProduct &product : products)
        now.insert(product.id, &product);
    for (StagedProduct &product : m_products) {
        if (const StagedProduct *fresh = now.value(product.id))
            product = *fresh;
    }
    changed();
}

// The table ----------------------------------------------------------------------------------------------------------------------

int StagedProducts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size());
}

int StagedProducts::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fieldCount;
}

QVariant StagedProducts::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StagedProduct &product = m_products.at(index.row());
    const StagedField field = StagedField(index.column());
    const Cell *cell = staged(index.row(), index.column());
    const QVariant &loaded = product.values.at(std::size_t(field));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return cell != nullptr ? (cell->problem.isEmpty() ? textOf(product, field, cell->value) : cell->text) : textOf(product, field, loaded);
    case StagedRole: return cell != nullptr;
    case ProblemRole: return problemOf(index.row(), index.column());
    case BeforeRole: return textOf(product, field, loaded);
    case ConflictRole: return m_conflicts.contains(product.id);
    case Qt::TextAlignmentRole:
        return traitsOf(field).isMoney || field == StagedField::Weight ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant StagedProducts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole && orientation == Qt::Horizontal)
        return titleOf(StagedField(section));
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal) {
        const StagedField field = StagedField(section);
        const bool isNumber = traitsOf(field).isMoney || field == StagedField::Weight;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

bool StagedProducts::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Step step;
    put(index.row(), index.column(), value.toString(), step);
    keep(std::move(step));
    return true;
}

Qt::ItemFlags StagedProducts::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}
