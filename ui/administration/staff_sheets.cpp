// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/staff_sheets.h"

#include "models/administration/staff_fields.h"
#include "ui/administration/administration_words.h"

#include <QCoreApplication>
#include <QPushButton>

#include <memory>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaffSheets)
};

QList<FormField> passwordFields()
{
    return {{.id = QStringLiteral("password"), .label = Tr::tr("Password"), .kind = FormField::Kind::Secret, .half = true},
            {.id = QStringLiteral("again"), .label = Tr::tr("The same once more"), .kind = FormField::Kind::Secret, .half = true}};
}

// A made-up password has to be read; a typed one is nobody else's business.
void offerPassword(CommandSheet *sheet)
{
    auto *makeUp = new QPushButton(Tr::tr("Make one up and show it"));
    makeUp->setObjectName(QStringLiteral("makeUpPasswordButton"));
    setLook(makeUp, ButtonLook::Quiet);
    sheet->addHelp(makeUp);
    const auto reveal = [sheet](bool revealed) {
        for (const auto &field : {QStringLiteral("password"), QStringLiteral("again")})
            sheet->form()->setRevealed(field, revealed);
    };
    QObject::connect(makeUp, &QPushButton::clicked, sheet, [sheet, reveal] {
        const QString password = madeUpPassword();
        reveal(true);
        sheet->form()->fillIn(QStringLiteral("password"), password);
        sheet->form()->fillIn(QStringLiteral("again"), password);
    });
    QObject::connect(sheet, &Sheet::closed, sheet, [reveal] { reveal(false); });
}

} // namespace

QList<FormField> staffFormFields(const QString &currency)
{
    return {{.id = QStringLiteral("display_name"), .label = Tr::tr("Name")},
            {.id = QStringLiteral("role"), .label = Tr::tr("Role"), .kind = FormField::Kind::Choice, .half = true, .options = roleOptions()},
            {.id = QStringLiteral("refund_limit"), .label = Tr::tr("Refunds alone up to (%1)").arg(currency), .half = true},
            {.id = QStringLiteral("warehouse_ids"), .label = Tr::tr("Warehouses"), .kind = FormField::Kind::Several}};
}

CommandSheet *newStaffSheet(QWidget *page, const StaffQueries &queries)
{
    QList<FormField> fields = staffFormFields(queries.mainCurrency());
    fields.insert(1, {.id = QStringLiteral("login"), .label = Tr::tr("Login"), .half = true, .hint = Tr::tr("lucia.fernandez")});
    fields.insert(2, {.id = QStringLiteral("email"), .label = Tr::tr("E-mail"), .half = true});
    fields += passwordFields();
    auto *sheet = new CommandSheet(page, QStringLiteral("staffAdd"), fields,
                                   {.effect = Tr::tr("Makes a login of the database with exactly the rights of its role. The password stays on this computer: only what proves it is sent."),
                                    .act = Tr::tr("Open the account"),
                                    .acting = Tr::tr("Opening…"),
                                    .width = 560});
    offerPassword(sheet);
    sheet->setProblems([currency = queries.mainCurrency()](const FieldValues &values) { return newStaffProblems(values, currency); });
    sheet->setFieldOf(staffFieldOf);
    sheet->setSend([queries](const CommandId &id, const FieldValues &values) { return queries.add(id, values); });
    // The login follows the name as long as it is what the name suggests.
    auto suggested = std::make_shared<QString>();
    QObject::connect(sheet, &CommandSheet::edited, sheet, [sheet, suggested](const QString &field) {
        const QString login = sheet->values()[QLatin1String("login")].toString();
        if (field != QLatin1String("display_name") || (!login.isEmpty() && login != *suggested))
            return;
        *suggested = loginFor(sheet->values()[QLatin1String("display_name")].toString());
        sheet->form()->fillIn(QStringLiteral("login"), *suggested);
    });
    return sheet;
}

CommandSheet *newPasswordSheet(QWidget *page, const QString &name, const FormSheetWords &words)
{
    auto *sheet = new CommandSheet(page, name, passwordFields(), words);
    offerPassword(sheet);
    sheet->setProblems(passwordProblems);
    return sheet;
}
