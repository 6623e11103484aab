// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/warehouse_forms.h"

#include "models/db/cancel_token.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

namespace {

const auto desk = QStringLiteral("warehouses");
const auto codeField = QStringLiteral("code");
const auto capacityField = QStringLiteral("max_capacity");
const auto zoneField = QStringLiteral("timezone");
const auto activeField = QStringLiteral("is_active");
const auto binsField = QStringLiteral("bins");
const auto wasField = QStringLiteral("was"); // the bins as the person began; never shown
const auto addressPrefix = QStringLiteral("address.");
const auto hoursPrefix = QStringLiteral("hours.");
const QStringList plainFields{QStringLiteral("name"), codeField, QStringLiteral("type"), zoneField};
constexpr qsizetype longestName = 255;
constexpr qsizetype longestCode = 20;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WarehouseForms)
};

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// "8:00 - 17:30" as opening and closing; nothing when it is no such thing.
std::optional<QPair<QString, QString>> timesOf(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})[:.](\\d{2})\\s*[-–—]\\s*(\\d{1,2})[:.](\\d{2})\\s*$"));
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return {};
    const auto time = [&match](int hour, int minute) {
        return QStringLiteral("%1:%2").arg(match.captured(hour).rightJustified(2, u'0'), match.captured(minute));
    };
    const QString open = time(1, 2);
    const QString close = time(3, 4);
    const bool minutes = match.captured(2) < QStringLiteral("60") && match.captured(4) < QStringLiteral("60");
    if (!minutes || open >= close || close > QStringLiteral("24:00"))
        return {};
    return QPair{open, close};
}

QStringList codesOf(const FieldValues &values)
{
    static const QRegularExpression apart(QStringLiteral("[\\s,;]+"));
    QStringList codes = values[binsField].toString().toUpper().split(apart, Qt::SkipEmptyParts);
    codes.removeDuplicates();
    return codes;
}

QHash<QString, QString> warehouseProblems(const FieldValues &values)
{
    static const QRegularExpression codeForm(QStringLiteral("^[A-Za-z0-9-]+$"));
    const auto text = [&values](const QString &field) { return values[field].toString().trimmed(); };
    QHash<QString, QString> problems;
    if (text(QStringLiteral("name")).isEmpty())
        problems.insert(QStringLiteral("name"), Tr::tr("A name is needed."));
    else if (text(QStringLiteral("name")).toUcs4().size() > longestName)
        problems.insert(QStringLiteral("name"), Tr::tr("A name has at most 255 characters."));
    if (text(codeField).isEmpty())
        problems.insert(codeField, Tr::tr("A short code is needed: it stands on labels and in lists."));
    else if (!codeForm.match(text(codeField)).hasMatch() || text(codeField).size() > longestCode)
        problems.insert(codeField, Tr::tr("At most 20 letters, digits and hyphens, such as HAM."));
    bool isNumber = true;
    const int capacity = text(capacityField).isEmpty() ? 1 : text(capacityField).toInt(&isNumber);
    if (!isNumber || capacity < 1)
        problems.insert(capacityField, Tr::tr("How many units it holds, or nothing."));
    // whether there is such a zone, the server knows better than this computer
    if (text(zoneField).isEmpty())
        problems.insert(zoneField, Tr::tr("Choose a time zone, such as Europe/Berlin."));
    for (const QString &day : weekdays()) {
        const QString typed = text(hoursPrefix + day);
        if (!typed.isEmpty() && !timesOf(typed))
            problems.insert(hoursPrefix + day, Tr::tr("Write it as 08:00 – 17:30, or leave it empty."));
    }
    return problems;
}

QString warehouseFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{{QStringLiteral("warehouses_code_taken"), codeField},
                                                {QStringLiteral("warehouses_code_form"), codeField},
                                                {QStringLiteral("warehouses_name_given"), QStringLiteral("name")},
                                                {QStringLiteral("warehouses_capacity_positive"), capacityField}};
    return fields.value(error.constraint);
}

// The columns that the changed fields belong to, each whole.
QJsonObject columnsOf(const FieldValues &changed, const FieldValues &whole)
{
    QJsonObject columns;
    QJsonObject address;
    QJsonObject hours;
    bool addressTouched = false;
    bool hoursTouched = false;
    for (auto value = whole.begin(); value != whole.end(); ++value) {
        const QString field = value.key();
        const QString text = value.value().toString().trimmed();
        const bool touched = changed.contains(field);
        if (field.startsWith(addressPrefix)) {
            address.insert(field.mid(addressPrefix.size()), text);
            addressTouched = addressTouched || touched;
        } else if (field.startsWith(hoursPrefix)) {
            if (const auto times = timesOf(text))
                hours.insert(field.mid(hoursPrefix.size()), QJsonObject{{QStringLiteral("open"), times->first}, {QStringLiteral("close"), times->second}});
            hoursTouched = hoursTouched || touched;
        } else if (touched && field == capacityField) {
            columns.insert(field, text.isEmpty() ? QJsonValue() : QJsonValue(text.toInt()));
        } else if (touched && field == activeField) {
            columns.insert(field, text == QLatin1String("yes"));
        } else if (touched && plainFields.contains(field)) {
            columns.insert(field, text);
        }
    }
    if (addressTouched)
        columns.insert(QStringLiteral("address"), address);
    if (hoursTouched)
        columns.insert(QStringLiteral("operating_hours"), hours);
    return columns;
}

Result<qint64> versionOf(const Result<QJsonObject> &answer)
{
    return answer ? Result<qint64>(answer->value(QLatin1String("row_version")).toInteger()) : Result<qint64>(failure(answer.error()));
}

// The warehouse as it is now, as one of its forms begins.
auto loadedAs(const StockQueries &queries, EditRecord (*record)(const WarehouseDetail &))
{
    return [queries, record](const QString &key) {
        return queries.warehouse(QUuid::fromString(key), {}).then([record](const Result<WarehouseDetail> &warehouse) -> Result<EditRecord> {
            if (!warehouse)
                return failure(warehouse.error());
            return record(*warehouse);
        });
    };
}

QJsonValue listOrNull(const QStringList &codes)
{
    return codes.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(codes));
}

} // namespace

const QStringList &weekdays()
{
    static const QStringList days{QStringLiteral("monday"), QStringLiteral("tuesday"), QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                  QStringLiteral("friday"), QStringLiteral("saturday"), QStringLiteral("sunday")};
    return days;
}

EditRecord warehouseRecordOf(const WarehouseDetail &warehouse)
{
    FieldValues values{{QStringLiteral("name"), warehouse.name},
                       {codeField, warehouse.code},
                       {QStringLiteral("type"), warehouse.type},
                       {zoneField, warehouse.timeZone},
                       {capacityField, warehouse.capacity > 0 ? QString::number(warehouse.capacity) : QString()},
                       {activeField, warehouse.isActive ? QStringLiteral("yes") : QStringLiteral("no")}};
    for (const char *part : {"name", "line1", "line2", "postal_code", "city", "state", "country", "phone"})
        values.insert(addressPrefix + QLatin1String(part), warehouse.addressParts[QLatin1String(part)].toString());
    for (const QString &day : weekdays())
        values.insert(hoursPrefix + day, QString());
    for (const WarehouseHours &hours : warehouse.hours)
        values.insert(hoursPrefix + hours.day, QStringLiteral("%1 – %2").arg(hours.open, hours.close));
    return {.key = keyOf(warehouse.id), .title = warehouse.name, .values = values, .version = warehouse.rowVersion, .changedBy = {}};
}

EditRecord newWarehouseRecord()
{
    WarehouseDetail warehouse;
    warehouse.type = QStringLiteral("FULFILLMENT");
    warehouse.timeZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!QTimeZone::isTimeZoneIdAvailable(warehouse.timeZone.toUtf8()))
        warehouse.timeZone = QStringLiteral("UTC");
    EditRecord record = warehouseRecordOf(warehouse);
    record.key = QStringLiteral("new");
    record.title.clear();
    return record;
}

EditRecord binsRecordOf(const WarehouseDetail &warehouse)
{
    QStringList codes;
    for (const WarehouseBin &bin : warehouse.bins) {
        if (bin.isActive)
            codes.append(bin.code);
    }
    return {.key = keyOf(warehouse.id), .title = warehouse.name, .values = {{binsField, codes.join(u'\n')}, {wasField, codes.join(u'\n')}}, .version = 0, .changedBy = {}};
}

EditForm warehouseEditForm(const StockQueries &queries)
{
    return {.desk = desk,
            .form = QStringLiteral("warehouse"),
            .load = loadedAs(queries, warehouseRecordOf),
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return queries
                        .send(id, {StockCommand::Kind::EditWarehouse, {{QStringLiteral("warehouse_id"), change.key}, {QStringLiteral("row_version"), change.version}, {QStringLiteral("changes"), compact(columnsOf(change.changed, change.whole))}}})
                        .then(versionOf);
                },
            .problems = warehouseProblems,
            .fieldOf = warehouseFieldOf};
}

EditForm warehouseAddForm(const StockQueries &queries, std::shared_ptr<QUuid> added)
{
    return {.desk = desk,
            .form = QStringLiteral("warehouse-add"),
            .load = [](const QString &) { return QtFuture::makeReadyFuture(Result<EditRecord>(failure(Error::Kind::NotFound, Tr::tr("It was not added yet.")))); },
            .save =
                [queries, added = std::move(added)](const CommandId &id, const EditForm::Change &change) {
                    return queries.send(id, {StockCommand::Kind::AddWarehouse, {{QStringLiteral("fields"), compact(columnsOf(change.whole, change.whole))}}})
                        .then([added](const Result<QJsonObject> &answer) {
                            if (answer)
                                *added = QUuid::fromString(answer->value(QLatin1String("warehouse_id")).toString());
                            return versionOf(answer);
                        });
                },
            .problems = warehouseProblems,
            .fieldOf = warehouseFieldOf};
}

// Sends what was added and what was taken away, so that what a colleague changed meanwhile stays.
EditForm binsForm(const StockQueries &queries)
{
    return {.desk = desk,
            .form = QStringLiteral("bins"),
            .load = loadedAs(queries, binsRecordOf),
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    QStringList added = codesOf(change.whole);
                    QStringList retired = change.whole[wasField].toString().split(u'\n', Qt::SkipEmptyParts);
                    for (const QString &code : QStringList(added)) {
                        if (retired.removeOne(code))
                            added.removeOne(code);
                    }
                    return queries
                        .send(id, {StockCommand::Kind::ChangeBins, {{QStringLiteral("warehouse_id"), change.key}, {QStringLiteral("add"), listOrNull(added)}, {QStringLiteral("retire"), listOrNull(retired)}}})
                        .then(versionOf);
                },
            .problems =
                [](const FieldValues &values) {
                    QHash<QString, QString> problems;
                    for (const QString &code : codesOf(values)) {
                        if (code.size() > longestCode)
                            problems.insert(binsField, Tr::tr("%1 is too long: a code has at most 20 characters.").arg(code));
                    }
                    return problems;
                }};
}
